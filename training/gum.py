"""Questions from GUM's news: what kind of actor is this name? For measuring only.

`python -m training.gum PATH --split dev` writes them to a file that stays out of the repository.
GUM doesn't tell kinds of organisation apart: of an organisation any kind of body is right, which
is counted apart. Mere places are no actors and are left out. Of its news only few articles are in
the splits `dev` and `test`; `all` takes every one.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from evals.candidates.labelled import NO_ACTOR, Labelled, Mark
from evals.importers.gum import read_labelled
from evals.locate import Offsets
from schemas.brief import ActorKind
from service.pipeline.article import read_page
from service.pipeline.candidates.reading import Reading, read
from training.adapter import FOLDER
from training.asked import Asked, asked, write_asked

_BEFORE, _AFTER = 200, 200  # Code points of the passage, to whole sentences.


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a split's questions as JSON lines."""
    parser = argparse.ArgumentParser(prog="python -m training.gum", description=__doc__)
    parser.add_argument("path", help="GUM's folder, which holds dep/")
    parser.add_argument("--split", choices=["dev", "test", "train", "all"], default="dev")
    options = parser.parse_args(arguments)
    documents = read_labelled(options.path, options.split)
    made = [question for document in documents for question in questions(document)]
    count = write_asked(made, FOLDER / f"gum-{options.split}.jsonl")
    sys.stdout.write(f"{count} questions\n")


def questions(document: Labelled) -> Iterator[Asked]:
    """The named actors of a document that the service finds, each asked about once."""
    page = read_page(document.request)
    if page.text != document.text:
        return
    reading = read(page)
    for mark in document.marks["names"]:
        if not mark.answers or NO_ACTOR in mark.answers:
            continue
        found = _found(reading, mark)
        if found is not None:
            place, kind = found
            group = "kind, any body" if len(mark.answers) > 2 else f"kind, {mark.answers[-1]}"
            yield asked(document.name, "kind", _passage(reading, place), mark.answers, kind, group)


def _found(reading: Reading, mark: Mark) -> tuple[Offsets, ActorKind] | None:
    """Where the service first finds the name, and the kind that it takes it for."""
    for name in reading.candidates.names:
        if name.kind is not None and (same := set(name.mentions) & set(mark.places)):
            return min(same), name.kind
    return None


def _passage(reading: Reading, place: Offsets) -> str:
    body, text = reading.page.body, reading.page.text
    start = min((s.start for s in body if place[0] - _BEFORE <= s.start <= place[0]),
                default=place[0])  # fmt: skip
    end = max((s.end for s in body if place[1] <= s.end <= place[1] + _AFTER), default=place[1])
    return f"{text[start : place[0]]}[[{text[slice(*place)]}]]{text[place[1] : end]}"


if __name__ == "__main__":
    main()
