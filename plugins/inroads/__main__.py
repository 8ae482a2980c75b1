"""`python -m inroads`: the same as the command `inroads`."""

from inroads.cli import main

main()
