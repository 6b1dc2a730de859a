"""`python -m flows` is the command line, where the console script is not installed."""

from .cli import main

main()
