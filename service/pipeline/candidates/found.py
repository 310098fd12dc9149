"""What the page itself shows, before any model is asked: the shapes of the candidates.

Every candidate is a stretch of the article, so whoever chooses one can't misquote it.
"""

from dataclasses import dataclass
from datetime import date

from schemas.brief import ActorKind, ClaimBasis, UncoveredKind

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `parts` are the stretches inside the marks, one a part of a quotation that is broken in two
    or goes on in the next paragraph; `outer` runs from the first mark to the last. `direct` is
    False for scare quotes and titles.
    """

    number: int
    parts: tuple[Offsets, ...]
    outer: Offsets
    direct: bool


@dataclass(frozen=True, slots=True)
class Name:
    """One actor or place under all its names: a chain of mentions that mean the same.

    `name` is the longest form as the article prints it; `mentions` are the stretches where one
    of its `forms` stands; `references` those where a pronoun or a description does. `active`
    is False for a mere place on the page. `role` is where the article says what a person is,
    `affiliation` the `key` of the name it belongs to. `described` marks an actor without a name:
    “a Western diplomat”.
    """

    key: str
    name: str
    forms: tuple[str, ...]
    mentions: tuple[Offsets, ...]
    references: tuple[Offsets, ...]
    kind: ActorKind | None
    country_code: str | None
    active: bool = True
    role: Offsets | None = None
    affiliation: str | None = None
    described: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts: `start:end` holds number and unit, `goods` what it is of."""

    start: int
    end: int
    value: float | None
    unit: str | None
    goods: Offsets | None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as printed; `earliest` and `latest` are None where it can't be resolved."""

    start: int
    end: int
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that keep a statement at a distance, and why it is one."""

    start: int
    end: int
    basis: ClaimBasis


@dataclass(frozen=True, slots=True)
class RouteMention:
    """Words that say a way: “via Turkey”, “transshipped at Jebel Ali”."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everything the page shows, each kind in the page's order."""

    quotations: tuple[Quotation, ...]
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[DateMention, ...]
    cues: tuple[Cue, ...]
    routes: tuple[RouteMention, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """A stretch that the audit looks for in the brief, and how much it would be missed (0 to 1)."""

    kind: UncoveredKind
    start: int
    end: int
    weight: float
