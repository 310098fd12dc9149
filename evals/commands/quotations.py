"""`evals quotations`: what the service reads without a model."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console

from evals.commands.options import Limit, Split, explained
from evals.importers.polnear import Document, read_documents
from evals.quotations import SPEECH_WORDS, measure, measure_speakers
from service.render import safe


def quotations(
    path: Annotated[str, typer.Option(help="PolNeAR's folder, which holds data/.")],
    *,
    split: Split = None,
    limit: Limit = None,
    misses: Annotated[bool, typer.Option("--misses", help="List what was not found.")] = False,
    speakers: Annotated[bool, typer.Option("--speakers", help="Names too; slower.")] = False,
) -> None:
    """Measure on PolNeAR what the service reads without a model."""
    with explained():
        documents = read_documents(path, split or "dev")[:limit]
    print_quotations(Console(), documents, misses)
    if speakers:
        print_speakers(Console(), documents)


def print_quotations(console: Console, documents: Sequence[Document], misses: bool) -> None:
    """How many quotations are found, and on demand those that are not."""
    from service.pipeline.candidates.quotations import find_quotations  # noqa: PLC0415

    recall = measure(documents, find_quotations)
    # The others hold control characters, which the service removes: offsets would not fit.
    _print_share(console, "articles read", recall.articles, len(documents))
    _print_share(console, "quoted parts found exactly", recall.exact, recall.parts)
    label = f"of {SPEECH_WORDS} words or more, as direct"
    _print_share(console, label, recall.speech_direct, recall.speech)
    for name, words in recall.misses if misses else ():
        console.print(f"{name}: {safe(words)}", markup=False, soft_wrap=True)


def print_speakers(console: Console, documents: Sequence[Document]) -> None:
    """How many speakers are among the names that are found."""
    from service.pipeline.candidates.names import find_names  # noqa: PLC0415 - loads spaCy
    from service.pipeline.linguistics import parse  # noqa: PLC0415

    found = measure_speakers(documents, lambda page: find_names(page, parse(page)))
    _print_share(console, "named speakers on offer", found.named_right, found.named)
    _print_share(console, "pronoun speakers on offer", found.pronouns_right, found.pronouns)


def _print_share(console: Console, label: str, right: int, of: int) -> None:
    share = f"{right / of:.3f}" if of else "–"
    console.print(f"{label:<32} {right:>6} of {of:>6}  {share}", markup=False, highlight=False)
