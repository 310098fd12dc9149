"""Questions on the events of RAMS and WikiEvents, with the rules' answers: for measuring only.

`python -m training.events SET PATH --split dev` asks who sends, who receives and what part a
place plays, of every marked event that moves something, and writes the questions to a file that
stays out of the repository: the articles are their publishers'. Events that move people or money
are few words away from those that move goods, and of these the sets have only some dozens. It
prints how often the rules are right, on goods alone: they don't look for anything else.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from evals.importers import rams, wikievents
from evals.importers.marked_events import Document, Event, Role
from evals.locate import Offsets
from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.reading import Reading, read
from service.pipeline.prompts import load
from training import asked as common
from training.adapter import FOLDER
from training.asked import write_asked
from training.event_rules import PARTS, Found, find_all

Kind = Literal["sender", "recipient", "place"]
SETS = {"rams": rams.read_documents, "wikievents": wikievents.read_documents}

_AROUND = 300
"""Code points of the passage before and behind the goods and the event, to whole sentences."""
_MOST_OPTIONS = 8
_NONE = PARTS.index("none")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question on a real article.

    `of_goods`: the event moves goods, not people or money. `passage` has what moves in double
    square brackets; `about` is the place that is asked about. `options` are names, and nobody
    besides, or the parts that a place can play; `answers`, the right ones by their places in
    `options`, is empty where no name that is right is on offer. `rule` is what the service's
    grammar answers, `nearest` the name nearest to the event; None: nobody. `or_nobody`: silence
    is right too. `found`: the rules found the goods.
    """

    article: str
    event: str
    of_goods: bool
    required: bool
    kind: Kind
    passage: str
    about: str | None
    options: list[str]
    answers: list[int]
    or_nobody: bool
    found: bool
    rule: int | None
    nearest: int | None

    @property
    def prompt(self) -> str:
        """The text that the options follow, as the service would ask."""
        values = {"passage": self.passage} | ({"about": self.about} if self.about else {})
        return load(self.kind).fill("user", **values)

    @property
    def silent(self) -> bool:
        """Whether the rules name nobody, or no part for a place that has one."""
        return self.rule is None or (
            self.kind == "place" and self.rule == _NONE and _NONE not in self.answers
        )

    @property
    def label(self) -> str:
        """The group that the question is counted in."""
        more = "mover" * self.or_nobody + "no part" * (
            self.kind == "place" and _NONE in self.answers
        )
        return f"{'goods' if self.of_goods else 'other'}: {self.kind}{', ' * bool(more)}{more}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a split's questions as JSON lines and print the rules' shares."""
    parser = argparse.ArgumentParser(prog="python -m training.events", description=__doc__)
    parser.add_argument("set", choices=SETS)
    parser.add_argument("path", help="the set's folder")
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    options = parser.parse_args(arguments)
    made = [
        question
        for document in SETS[options.set](options.path, options.split, everything=True)
        for question in asked(document)
    ]
    write_asked(weighed(made), FOLDER / f"{options.set}-{options.split}.jsonl")
    sys.stdout.write("\n".join(summary(made)) + "\n")


def weighed(questions: Iterable[Asked]) -> Iterator[common.Asked]:
    """The questions as a model answers them: nobody is right where no right name is on offer.

    A place that is on no list of ours is left out: nothing would ask about it.
    """
    for question in questions:
        answers, rule = question.answers, question.rule
        if question.kind == "place" and not answers:
            continue
        if question.kind != "place":
            nobody = len(question.options) - 1
            answers, rule = answers or [nobody], nobody if rule is None else rule
        yield common.Asked(
            article=question.article,
            kind=question.kind,
            group=question.label,
            prompt=question.prompt,
            options=question.options,
            answers=answers,
            rule=rule,
            others={} if question.kind == "place" else {"nearest name": question.nearest},
        )


def summary(questions: Sequence[Asked]) -> Iterator[str]:
    """For each kind of question: how many, a right answer on offer, rules right or wrong, nearest.

    “None” as a place's part is silence where the set gives it one.
    """
    yield f"{'':<24}{'asked':>6}{'on offer':>10}{'rules':>7}{'wrong':>7}{'nearest':>9}"
    for label in sorted({q.label for q in questions}):
        group = [q for q in questions if q.label == label]
        offered = sum(bool(q.answers) for q in group)
        row = f"{label:<24}{len(group):>6}{offered:>10}"
        if group[0].of_goods:
            right = sum(q.rule in q.answers for q in group)
            row += f"{right:>7}{sum(not q.silent for q in group) - right:>7}"
        else:
            row += f"{'–':>7}{'–':>7}"
        near = f"{sum(q.nearest in q.answers for q in group)}" if group[0].kind != "place" else "–"
        yield f"{row}{near:>9}"


def asked(document: Document) -> Iterator[Asked]:
    """The questions of one article; none where the service would read another text of it."""
    page = read_page(ArticleRequest(text=document.text))
    if page.text != document.text:
        return
    reading = read(page)
    everything = find_all(reading)
    for event in document.events:
        for goods in event.goods:
            found = everything.of_goods(reading, goods, event.trigger)
            yield from _parties(document, reading, event, goods, found)
        yield from _places(document, reading, event, everything.of_event(reading, event))


def _parties(
    document: Document, reading: Reading, event: Event, goods: Offsets, found: Found | None
) -> Iterator[Asked]:
    sides: tuple[tuple[Kind, Role, Name | None], ...] = (
        ("sender", event.sender, found.shipment.sender if found else None),
        ("recipient", event.recipient, found.shipment.recipient if found else None),
    )
    for kind, role, answer in sides:
        if not document.answers(role):
            continue
        options = _options(reading, event.trigger, answer)
        right = [i for i, name in enumerate(options) if _named(name, role.places)]
        yield Asked(
            article=document.name,
            event=event.key,
            of_goods=event.of_goods,
            required=event.required,
            kind=kind,
            passage=_passage(reading, goods, event.trigger),
            about=None,
            options=[*(name.name for name in options), *load(kind).options.values()],
            answers=right + [len(options)] * (bool(right) and role.or_nobody),
            or_nobody=role.or_nobody,
            found=found is not None,
            rule=options.index(answer) if answer else None,
            nearest=min(
                range(len(options)),
                key=lambda i: _distance(options[i], event.trigger),
                default=None,
            ),
        )


def _options(reading: Reading, near: Offsets, shown: Name | None) -> list[Name]:
    """Who could send or receive: what the rules say, then the actors named nearest."""
    able = [n for n in reading.candidates.names if n.kind is not None and n != shown]
    able.sort(key=lambda name: _distance(name, near))
    return [*([shown] if shown is not None else []), *able][:_MOST_OPTIONS]


def _named(name: Name, places: Iterable[Offsets]) -> bool:
    mentions = (*name.mentions, *name.references)
    return any(a < end and start < b for start, end in places for a, b in mentions)


def _distance(name: Name, to: Offsets) -> int:
    return min(max(a - to[1], to[0] - b, 0) for a, b in (*name.mentions, *name.references))


def _places(
    document: Document, reading: Reading, event: Event, found: Sequence[Found]
) -> Iterator[Asked]:
    """The named places that the set gives a part, and those beside the event that it doesn't."""
    marked = {"origin": event.origin.places, "destination": event.destination.places}
    if not any(marked.values()):
        return
    parts = [(part, place) for part in marked for place in marked[part]]
    parts += [("none", place) for place in _others(reading, event)]
    for part, place in parts:
        if not any(letter.isupper() for letter in document.text[slice(*place)]):
            continue  # “the city”, “ports”: no place by name.
        named = any(_named(name, [place]) for name in reading.candidates.names)
        says = next((p for f in found if (p := f.part(reading, place)) != "none"), "none")
        yield Asked(
            article=document.name,
            event=event.key,
            of_goods=event.of_goods,
            required=event.required,
            kind="place",
            passage=_passage(reading, event.goods[0], event.trigger),
            about=document.text[slice(*place)],
            options=[load("place").options[part] for part in PARTS],
            answers=[PARTS.index(part)] if named else [],
            or_nobody=False,
            found=bool(found),
            rule=PARTS.index(says),
            nearest=None,
        )


def _others(reading: Reading, event: Event) -> Iterator[Offsets]:
    """Places in the event's sentence that play no part in it, one mention of each."""
    sentence = reading.page.sentence_at(event.trigger[0])
    roles = (event.sender, event.recipient, event.origin, event.destination)
    taken = {_code(reading, place) for role in roles for place in role.places}
    for name in reading.candidates.names:
        place = name.kind in {None, "country"} and name.country_code is not None
        if sentence is None or not place or name.country_code in taken:
            continue
        inside = [m for m in name.mentions if sentence.start <= m[0] < sentence.end]
        yield from inside[:1]


def _code(reading: Reading, place: Offsets) -> str | None:
    return country_code(reading.page.text[slice(*place)])


def _passage(reading: Reading, marked: Offsets, event: Offsets) -> str:
    """Whole sentences around the event and what is asked about, which stands in [[ ]]."""
    first, last = min(marked[0], event[0]), max(marked[1], event[1])
    body = [s for s in reading.page.body if first - _AROUND <= s.start < last + _AROUND]
    start = min((s.start for s in body if s.start <= first), default=first)
    end = max((s.end for s in body if s.end <= last + _AROUND), default=last)
    text = reading.page.text
    return f"{text[start : marked[0]]}[[{text[slice(*marked)]}]]{text[marked[1] : max(end, last)]}"


if __name__ == "__main__":
    main()
