"""One page model, built once per page, whatever made the file."""
