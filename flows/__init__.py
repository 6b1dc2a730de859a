"""Conducting: Prefect flows and tasks, storage, pages, the command line. Decides nothing itself."""
