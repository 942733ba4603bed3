"""`python -m helpsite.commands`: the command where it is not installed."""

from helpsite.commands import command

command()
