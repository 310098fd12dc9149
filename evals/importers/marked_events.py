"""Events that a public set marks, as cases that judge shipments and routes.

Such a set marks one event, or those of a few types, and leaves out whatever else moves in the
text. So nothing is counted as spurious: a section's figure is the share of marked items found,
and roles are compared on those alone. What the set does not mark is not scored: quantity, date,
status, transit and means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.datasets import DatasetError, Gold
from evals.gold import ANY, Case, GoldActor, GoldRoute, GoldShipment
from evals.locate import Offsets

SECTIONS = frozenset({"shipments", "routes"})
_JUDGEMENTS = Path(__file__).parent / "judgements"
_DETERMINER = re.compile(r"^(?:the|a|an|his|her|its|their|our|my|your)\s+", re.IGNORECASE)
_JOINED = re.compile(r",\s*(?:and|or)\s+|,\s*|\s+(?:and|or)\s+")
_PRONOUNS = frozenset(
    "he him his she her it its they them their we us our i me my you your who whom which that this "
    "these those one themselves himself herself itself".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """Who or what plays a part in an event: stretches of the text; none: the set doesn't say.

    `or_nobody`: the part is not quite ours (a set's “transporter” may or may not be the sender),
    so silence is right too, and only another name is wrong.
    """

    places: tuple[Offsets, ...] = ()
    or_nobody: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Goods that move, or something else if not `of_goods`, which no case is made of.

    `required` is False for trade in general, which is no consignment.
    """

    key: str
    required: bool
    trigger: Offsets
    goods: tuple[Offsets, ...]
    of_goods: bool = True
    sender: Role = Role()
    recipient: Role = Role()
    origin: Role = Role()
    destination: Role = Role()


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the events that its set marks in it."""

    name: str
    text: str
    sentences: tuple[Offsets, ...]
    events: tuple[Event, ...]

    def sentence(self, at: int) -> str:
        """The sentence at an offset, or the whole text where there is none."""
        found = next(((a, b) for a, b in self.sentences if a <= at < b), (0, len(self.text)))
        return self.text[slice(*found)]

    def answers(self, role: Role) -> list[str]:
        """The names that are right for a part, as printed; pronouns are none.

        Of “the Gulf states and Iran” each is right, with and without its article.
        """
        found: list[str] = []
        for place in role.places:
            whole = self.text[slice(*place)]
            for words in (whole, *_JOINED.split(whole)):
                found += [words, _DETERMINER.sub("", words)]
        return [w for w in dict.fromkeys(found) if w.strip() and w.casefold() not in _PRONOUNS]


def read_judgements(name: str) -> dict[str, bool]:
    """Which events of a set move goods, by key; True where they are a consignment.

    The sets mark much else in the same types (a loan, an interview, a takeover), so each event
    was read once, by a large language model, against the contract, before any brief was made of
    it: `required` for goods that go or are to go from someone to someone, `optional` for trade in
    general. Events that aren't listed move no goods.
    """
    lines = (_JUDGEMENTS / f"{name}.txt").read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {key: judgement == "required" for key, judgement in pairs}


def read_lines(path: str, file: str) -> list[str]:
    """The lines of a set's file. Raises DatasetError where it can't be read."""
    try:
        return [line for line in (Path(path) / file).read_text("utf-8").splitlines() if line]
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"{Path(path) / file} can't be read: {error}") from error


def as_gold(dataset: str, document: Document) -> Gold:
    """A case that labels shipments and routes, as far as the set marks them."""
    actors: dict[str, GoldActor] = {}
    shipments: list[GoldShipment] = []
    routes: list[GoldRoute] = []
    for event in document.events:
        for role in (event.sender, event.recipient):
            for name in document.answers(role):
                actors[name] = GoldActor(name=name, kind="group", required=False)
        shipments += _shipments(document, event)
        routes += _routes(document, event)
    case = Case(
        id=f"{dataset}/{document.name}",
        text=document.text,
        actors=list(actors.values()),
        shipments=shipments,
        routes=routes,
    )
    return Gold(case=case, text=document.text, sections=SECTIONS, partial=True)


def _shipments(document: Document, event: Event) -> Iterator[GoldShipment]:
    sender, other_senders = _party(document, event.sender)
    recipient, other_recipients = _party(document, event.recipient)
    for place in event.goods:
        goods, *others = document.answers(Role((place,))) or [document.text[slice(*place)]]
        yield GoldShipment(
            goods=goods,
            sender=sender,
            recipient=recipient,
            status="reported",
            evidence=document.sentence(event.trigger[0]),
            required=event.required,
            also={
                "goods": [*others],
                "evidence": [document.sentence(place[0])],
                "sender": other_senders,
                "recipient": other_recipients,
                **{field: [ANY] for field in ("quantity", "route", "date", "status")},
            },
        )


def _party(document: Document, role: Role) -> tuple[str | None, list[str | list[str] | None]]:
    """The name to be given and the others that are right; any is where the set names nobody."""
    answers = document.answers(role)
    if not answers:
        return None, [ANY]
    return answers[0], [*answers[1:], *([None] if role.or_nobody else [])]


def _routes(document: Document, event: Event) -> Iterator[GoldRoute]:
    """The event's route, if the set marks where from and where to, and these are two places."""
    origins, ends = document.answers(event.origin), document.answers(event.destination)
    if origins and ends and not set(origins) & set(ends):
        yield GoldRoute(
            key=event.key,
            origin=origins[0],
            destination=ends[0],
            evidence=document.sentence(event.trigger[0]),
            required=event.required,
            also={
                "origin": [*origins[1:]],
                "destination": [*ends[1:]],
                "transit": [ANY],
                "mode": [ANY],
            },
        )
