"""The public data sets that an importer reads, by name: a new one is entered here alone."""

import textwrap

from evals.datasets import DatasetError, Gold
from evals.importers.gum import GUM
from evals.importers.polnear import POLNEAR
from evals.importers.public_set import PublicSet
from evals.importers.rams import RAMS
from evals.importers.szeged import FACTBANK, WIKIWEASEL
from evals.importers.wikievents import WIKIEVENTS

SETS: dict[str, PublicSet] = {
    public.name: public for public in (POLNEAR, FACTBANK, WIKIWEASEL, GUM, RAMS, WIKIEVENTS)
}


def public_set(name: str) -> PublicSet:
    """The set of that name. Raises DatasetError, which names those that there are."""
    if name not in SETS:
        raise DatasetError(f"no public set “{name}”: there are {', '.join(SETS)}")
    return SETS[name]


def place(public: PublicSet, path: str | None, split: str | None) -> tuple[str, str]:
    """The folder and split to read. Raises DatasetError where one is missing or unknown."""
    if path is None:
        raise DatasetError(
            f"{public.name} is read from a folder: give it with --path "
            f"(`nutgraf evals fetch-help {public.name}` says where to get it)"
        )
    if split is not None and split not in public.splits:
        raise DatasetError(f"{public.name} has no split “{split}”: {', '.join(public.splits)}")
    return path, split or public.splits[0]


def read_public(name: str, path: str | None, split: str | None) -> list[Gold]:
    """The cases of a public set's split. Raises DatasetError."""
    public = public_set(name)
    return public.read(*place(public, path, split))


def fetch_help(public: PublicSet) -> str:
    """Where to get the set, under which licence, how to lay it out and what it can judge."""
    parts = (
        ("Where", (public.source,)),
        ("Licence", (public.licence,)),
        ("Folder for --path", public.layout),
        ("Splits", (", ".join(public.splits),)),
        ("Judges", public.judges),
        ("Mapping", public.mapping),
        ("Not comparable", public.not_comparable),
    )
    blocks = ("\n".join((label, *map(_wrapped, lines))) for label, lines in parts)
    return "\n\n".join((f"{public.name}: {public.title}", *blocks))


def _wrapped(line: str) -> str:
    return textwrap.fill(line, 92, initial_indent="  ", subsequent_indent="    ")
