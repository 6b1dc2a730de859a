"""Law that changes: dated tables with source and status, their loader, and what is looked up in them."""
