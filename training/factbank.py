"""Questions from FactBank's newswire: does the article vouch for a sentence? For measuring only.

`python -m training.factbank PATH --split dev` writes them to a file that stays out of the
repository. A sentence with a cue of probability, possibility or belief is a claim, as in
`evals.importers.szeged`; one without any cue, any word of saying and any quotation mark is a fact.
What is only attributed is no question, since the set doesn't mark it. The file has no splits: every
other document is for development, the rest for the last test.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence

from evals.candidates.labelled import Labelled
from evals.importers.szeged import read_labelled
from evals.locate import Offsets
from service.pipeline.article import read_page
from service.pipeline.candidates.reading import Reading, read
from service.pipeline.candidates.saying import says
from service.pipeline.guided.claims import find_claims
from service.pipeline.guided.extract import attributions
from training.adapter import FOLDER
from training.asked import Asked, asked, write_asked

_SHORTEST = 30  # Code points; what is shorter is a dateline or a heading.
_WORD = re.compile(r"\w+")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a split's questions as JSON lines."""
    parser = argparse.ArgumentParser(prog="python -m training.factbank", description=__doc__)
    parser.add_argument("path", help="the folder that holds factbank.xml")
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    options = parser.parse_args(arguments)
    documents = read_labelled("factbank.xml", options.path, "all")[options.split == "test" :: 2]
    made = [question for document in documents for question in questions(document)]
    count = write_asked(made, FOLDER / f"factbank-{options.split}.jsonl")
    sys.stdout.write(f"{count} questions\n")


def questions(document: Labelled) -> Iterator[Asked]:
    """A document's claims, and at most as many of its facts, from its beginning on."""
    page = read_page(document.request)
    if page.text != document.text:
        return
    claims = [m.places[0] for m in document.marks["uncertain sentences"] if m.group == "claim"]
    facts = [place for place in document.sentences if _is_plain(document, place)]
    reading = read(page)
    claimed = _claimed(reading)
    chosen = [(place, "no") for place in claims] + [(p, "yes") for p in facts[: len(claims)]]
    for place, answer in sorted(chosen):
        found = any(a < place[1] and place[0] < b for a, b in claimed)
        passage = _passage(document, place)
        yield asked(document.name, "vouched", passage, [answer], "no" if found else "yes")


def _is_plain(document: Labelled, place: Offsets) -> bool:
    words = document.text[slice(*place)]
    return (
        place[1] - place[0] >= _SHORTEST
        and not any(place[0] <= mark.places[0][0] < place[1] for mark in document.marks["cues"])
        and not any(says(word) for word in _WORD.findall(words))
        and not set(words) & set('“”"«»`?')
        and "''" not in words
        and "according to" not in words.lower()
    )


def _claimed(reading: Reading) -> list[Offsets]:
    """The sentences of which the service, without a model, makes a claim."""
    found = {n for claim in find_claims(reading, attributions(reading)) for n in claim.sentences}
    return [(s.start, s.end) for s in reading.page.body if s.number in found]


def _passage(document: Labelled, place: Offsets) -> str:
    """The sentence in [[ ]], between the ones before and after it."""
    at, text = document.sentences.index(place), document.text
    start = document.sentences[max(0, at - 1)][0]
    end = document.sentences[min(len(document.sentences) - 1, at + 1)][1]
    return f"{text[start : place[0]]}[[{text[slice(*place)]}]]{text[place[1] : end]}"


if __name__ == "__main__":
    main()
