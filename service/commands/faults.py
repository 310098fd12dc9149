"""What can go wrong on the command line, as one sentence and an exit code."""

import traceback
from pathlib import Path
from typing import Any

import typer
from pydantic import ValidationError

from service.settings import Settings


class Misuse(typer.TyperException):
    """The command can't be carried out as it was given."""

    exit_code = 2


class Failure(typer.TyperException):
    """The command was right, and something failed."""

    exit_code = 1


def load_settings(**overrides: Any) -> Settings:
    """The settings of the environment, with those of the command line over them.

    Raises Misuse for a value that a setting can't have; the value itself, which may be a key,
    is not repeated.
    """
    try:
        return Settings(**{name: value for name, value in overrides.items() if value is not None})
    except ValidationError as invalid:
        first = invalid.errors(include_url=False, include_input=False)[0]
        raise Misuse(f"NUTGRAF_{first['loc'][0]}".upper() + f": {first['msg']}.") from None


def as_fault(error: Exception) -> typer.TyperException:
    """Any exception as one that the command line shows.

    The service's own errors carry a `detail` for people and, where the caller is at fault, a
    4xx `status`. Of an unforeseen one only its type and place are told: its message could hold
    text of the article.
    """
    if isinstance(error, typer.TyperException):
        return error
    detail = getattr(error, "detail", None)
    if isinstance(detail, str):
        status = getattr(error, "status", None)
        at_fault = Misuse if isinstance(status, int) and 400 <= status < 500 else Failure
        return at_fault(detail)
    return Failure(f"An unexpected {type(error).__name__} at {_place(error)}.")


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "an unknown place"
