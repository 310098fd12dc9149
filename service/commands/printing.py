"""What a command writes for other programs."""

import io
import sys

from pydantic import BaseModel


def print_json(made: BaseModel) -> None:
    """Write a model to standard output as JSON, which is UTF-8 whatever the terminal's encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(made.model_dump_json(indent=2) + "\n")
