"""The command line: `nutgraf`."""

import io
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from service import __version__
from service.commands.audit import audit
from service.commands.brief import brief
from service.commands.demo import demo
from service.commands.faults import Failure, as_fault
from service.commands.serve import serve
from service.render import safe

INTERRUPTED = 130

app = typer.Typer(
    help="Turns a news article into a brief that can be checked word for word.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(brief)
app.command()(audit)
app.command()(serve)
app.command()(demo)


@app.callback(invoke_without_command=True)
def nutgraf(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Turns a news article into a brief that can be checked word for word."""
    if version:
        typer.echo(f"nutgraf {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)
def evals(context: typer.Context) -> None:
    """Score briefs against gold ones; `nutgraf evals --help` says how."""
    try:
        from evals.cli import app as scoring  # noqa: PLC0415 - heavy, and for this command alone
    except ModuleNotFoundError as missing:
        raise Failure(f"The evals aren't installed: there is no {missing.name}.") from missing
    code = scoring(context.args, prog_name="nutgraf evals", standalone_mode=False)
    raise typer.Exit(code if isinstance(code, int) else 0)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command. An error is one sentence on stderr: code 2 for bad use, 1 for a failure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = app(arguments, prog_name="nutgraf", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception as error:  # No traceback ever reaches the user.
        fault = as_fault(error)
        typer.echo(f"nutgraf: {safe(fault.format_message())}", err=True)
        code = fault.exit_code
    sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
