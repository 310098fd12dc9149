"""`python -m schemas.generate [--check]`: the brief's JSON Schema and the API's description."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from schemas.brief import SCHEMA_VERSION, Brief

FOLDER = Path(__file__).resolve().parent
COMMAND = "python -m schemas.generate"


def generated() -> dict[str, str]:
    """The content of each generated file, by its name."""
    return {
        "brief.schema.json": _dumped(brief_schema()),
        "openapi.json": _dumped(openapi()),
    }


def brief_schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of a brief as the service returns it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Brief.model_json_schema(mode="serialization"),
        "title": f"Nutgraf brief {SCHEMA_VERSION}",
    }


def openapi() -> dict[str, Any]:
    """The API's description, of an app with default settings whatever the environment says."""
    from service.app import create_app  # noqa: PLC0415 - slow, and it imports this package
    from service.settings import Settings  # noqa: PLC0415

    return create_app(Settings.model_construct()).openapi()


def stale(folder: Path = FOLDER) -> list[str]:
    """Names of the generated files in a folder that are missing or out of date."""
    return [
        name
        for name, content in generated().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != content
    ]


def main(arguments: Sequence[str] | None = None, folder: Path = FOLDER) -> int:
    """Write the files, or with --check only compare. Returns 1 if one is out of date."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if out of date")
    if parser.parse_args(arguments).check:
        for name in (outdated := stale(folder)):
            sys.stderr.write(f"schemas/{name} is out of date; run `{COMMAND}`.\n")
        return 1 if outdated else 0
    for name, content in generated().items():
        (folder / name).write_text(content, "utf-8")
    return 0


def _dumped(value: object) -> str:
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
