"""The command's entry and its subcommands."""

import gc

import click

from inroads import __version__
from inroads.cli.access import access
from inroads.cli.check import check
from inroads.cli.due import due
from inroads.cli.hook import hook
from inroads.cli.leaks import leaks
from inroads.cli.publish import publish
from inroads.cli.start import start
from inroads.cli.update_content import update_content


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="inroads")
def main() -> None:
    """Work with notes about informational interviews.

    The site itself is built by MkDocs: `mkdocs build`, `mkdocs serve`.
    """
    gc.disable()  # nearly all that a command makes is kept until it ends, and to search thousands of notes takes long
    click.get_current_context().call_on_close(gc.enable)


main.add_command(access)
main.add_command(check)
main.add_command(due)
main.add_command(hook)
main.add_command(leaks)
main.add_command(publish)
main.add_command(start)
main.add_command(update_content)
