"""Questions from PolNeAR's articles, as the service would ask them: for measuring, never to train.

`python -m training.polnear PATH --split dev` writes them to a file that stays out of the
repository: the articles have no licence.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence

from evals.importers.polnear import (
    Document,
    QuotedPart,
    is_pronoun,
    quoted_parts,
    read_documents,
    source_words,
)
from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading, read
from service.pipeline.candidates.saying import says
from service.pipeline.guided import choosing
from service.pipeline.guided.extract import attributions
from training.adapter import FOLDER
from training.asked import Asked, write_asked

_WORD = re.compile(r"\w+")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a split's questions as JSON lines."""
    parser = argparse.ArgumentParser(prog="python -m training.polnear", description=__doc__)
    parser.add_argument("path", help="PolNeAR's folder, which holds data/")
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    options = parser.parse_args(arguments)
    made = [q for d, r in _readings(options.path, options.split) for q in asked(d, r)]
    write_asked(made, FOLDER / f"polnear-{options.split}.jsonl")
    sys.stdout.write(f"{len(made)} questions\n")


def _readings(path: str, split: str) -> Iterator[tuple[Document, Reading]]:
    for document in read_documents(path, split):
        page = read_page(ArticleRequest(text=document.text))
        if page.text == document.text:  # Else it held control characters, and offsets don't fit.
            yield document, read(page)


def asked(document: Document, reading: Reading) -> Iterator[Asked]:
    """The article's questions: a named source that is on offer, and something to choose from."""
    shown = attributions(reading)
    parts = {part: q for q in reading.candidates.quotations if q.direct for part in q.parts}
    done: set[int] = set()
    for gold in quoted_parts(document):
        quotation = parts.get(gold.part)
        if quotation is None or quotation.number in done:
            continue
        said = shown[quotation.number]
        options = choosing.options(reading, quotation, said.speaker)
        source = _source(document, gold, options)
        if source is None or len(options) < 2:
            continue
        done.add(quotation.number)
        yield Asked(
            article=document.name,
            kind="speaker",
            group="speaker",
            prompt=choosing.question(reading, quotation),
            options=[name.name for name in options],
            answers=[options.index(source)],
            rule=options.index(said.speaker) if said.speaker else None,
            sureness=said.confidence,
            others={
                "nearest name": _nearest(options, quotation, quotation.outer),
                "nearest name beside a verb of saying": _beside_verb(reading, options, quotation),
            },
        )


def _source(document: Document, gold: QuotedPart, options: Sequence[Name]) -> Name | None:
    """The option whose mention covers most of the source's words up to the first comma."""
    words = source_words(document, gold)
    if not words or is_pronoun(words):
        return None
    start = gold.source[0][0]
    end = start + len(words)

    def covered(name: Name) -> int:
        return sum(max(0, min(b, end) - max(a, start)) for a, b in name.mentions)

    best = max(options, key=covered, default=None)
    return best if best is not None and covered(best) > 0 else None


def _nearest(
    options: Sequence[Name], quotation: Quotation, to: tuple[int, int], within: int = 10_000
) -> int | None:
    """The option named nearest to a stretch, outside the quotation's own words."""

    def distance(name: Name) -> int:
        outside = [
            (a, b)
            for a, b in name.mentions
            if not any(start <= a < end for start, end in quotation.parts)
        ]
        return min((max(a - to[1], to[0] - b) for a, b in outside), default=within)

    places = range(len(options))
    return min(places, key=lambda i: distance(options[i]), default=None)


def _beside_verb(reading: Reading, options: Sequence[Name], quotation: Quotation) -> int | None:
    """The option nearest to the verb of saying that is nearest to the quotation."""
    verbs = [
        found.span()
        for found in _WORD.finditer(reading.page.text)
        if says(found[0])
        and not any(start <= found.start() < end for start, end in quotation.parts)
    ]
    first, last = quotation.outer
    verb = min(verbs, key=lambda v: max(v[0] - last, first - v[1]), default=None)
    return None if verb is None else _nearest(options, quotation, verb)


if __name__ == "__main__":
    main()
