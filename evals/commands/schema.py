"""`evals schema`: the JSON Schema of gold cases, for editors."""

import json
from typing import Annotated

import typer

from evals.datasets import FOLDER
from evals.gold import json_schema

SCHEMA = FOLDER / "case.schema.json"


def schema(
    *, check_only: Annotated[bool, typer.Option("--check", help="Code 1 if stale.")] = False
) -> None:
    """Write the JSON Schema of gold cases anew."""
    fresh = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if check_only:
        stale = not SCHEMA.exists() or SCHEMA.read_text(encoding="utf-8") != fresh
        raise typer.Exit(1 if stale else 0)
    SCHEMA.write_text(fresh, encoding="utf-8")
