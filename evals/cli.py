"""The command line of the evals: `python -m evals`, and `nutgraf evals`."""

from collections.abc import Sequence

import typer

from evals.commands.candidates import candidates
from evals.commands.check import check
from evals.commands.diff import diff
from evals.commands.fetch_help import say_where_to_get
from evals.commands.gate import gate
from evals.commands.listing import list_datasets
from evals.commands.peers import peers
from evals.commands.run import run
from evals.commands.schema import schema
from evals.commands.score import score
from evals.commands.show import show
from service.commands.faults import as_fault

INTERRUPTED = 130

app = typer.Typer(
    help="Score briefs against gold ones.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("list")(list_datasets)
app.command("fetch-help")(say_where_to_get)
for command in (check, run, score, show, diff, gate, candidates, peers, schema):
    app.command()(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its code. 0: all is well; 1: failure; 2: bad use."""
    try:
        code = app(arguments, prog_name="python -m evals", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:  # No traceback ever reaches the user.
        fault = as_fault(error)
        typer.echo(f"evals: {fault.format_message()}", err=True)
        return fault.exit_code
    return code if isinstance(code, int) else 0
