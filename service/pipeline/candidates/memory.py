"""What a reader remembers of the names of a page, so as to know whom “he” means."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.given_names import pronoun_of
from service.pipeline.candidates.vocabulary import FEMALE, MALE
from service.pipeline.linguistics import offset
from service.pipeline.page import Page

LONG_AGO = 900  # Code points after which a reader no longer takes “he” for somebody.
_OWNERS = frozenset({"her", "his"})
_BESIDE = 120  # Code points between a name and its role.
_OWNED = re.compile(r"[’']s? ")  # “Ms Mensah’s lawyer”: nothing of hers.
_TOLD = re.compile(r" (?:who|whose|whom|that|with|of|for|to|in|at|from|by)\b")
_RELATED = re.compile(r"(\w+), (?:[\w’'-]+ ){0,3}$")  # “her grandson, landlord Tom Reed”


@dataclass
class Memory:
    """What a reader remembers at a point of the page: who was named, where last, and as what."""

    names: dict[str, Name]
    coming: list[tuple[int, str]]
    by_offset: dict[int, Name]
    gender: dict[str, set[str]]
    found: dict[str, list[Offsets]]
    subjects: frozenset[int]  # Where the subjects of main clauses stand.
    introduced: dict[str, int] = field(default_factory=dict)  # Where nouns tell of unnamed people.
    last: dict[str, int] = field(default_factory=dict)  # Key to last place, the latest at the end.
    last_subject: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Page, names: list[Name], subjects: frozenset[int]) -> "Memory":
        """The memory before the first word is read."""
        mentions = [(start, end, name) for name in names for start, end in name.mentions]
        return cls(
            names={name.key: name for name in names},
            coming=sorted(((start, name.key) for start, _, name in mentions), reverse=True),
            by_offset={at: name for start, end, name in mentions for at in range(start, end)},
            gender={name.key: told_gender(page, name) for name in names},
            found={name.key: [] for name in names},
            subjects=frozenset(
                start for start, end, _ in mentions if not subjects.isdisjoint(range(start, end))
            )
            | subjects,
        )

    def read_up_to(self, at: int) -> None:
        """Remember the names that stand before an offset."""
        while self.coming and self.coming[-1][0] < at:
            start, key = self.coming.pop()
            self._remember(key, start)

    def refer(self, name: Name, token: Token) -> None:
        """Remember that a word means that name."""
        self.gender[name.key] |= {token.lower_} & (FEMALE | MALE)
        self._remember(name.key, offset(token))

    def _remember(self, key: str, at: int) -> None:
        self.last.pop(key, None)
        self.last[key] = at
        if at in self.subjects:
            self.last_subject[key] = at

    def near(self, at: int, fits: Callable[[Name], bool]) -> Iterator[tuple[int, Name]]:
        """The names of that sort that were meant not long ago, the latest first."""
        for key, start in reversed(self.last.items()):
            if at - start > LONG_AGO:
                return
            if fits(self.names[key]):
                yield start, self.names[key]


def told_gender(page: Page, name: Name) -> set[str]:
    """Words of gender in a person's titles and role."""
    if name.kind != "person":
        return set()
    if name.described:  # Not “a man who has told his wife”: she is another.
        return set(_TOLD.split(name.name.lower())[0].split()) & (FEMALE | MALE)
    start = name.mentions[0][0]
    before = page.text[max(0, start - 40) : start].lower()
    words = before.replace(".", " ").split()[-1:]
    words += _RELATED.findall(before)
    if name.role and abs(name.role[0] - start) < _BESIDE:  # Told of whoever it first names.
        words += _OWNED.split(_TOLD.split(page.text[slice(*name.role)].lower())[0])[-1].split()
    told = set(words) & (FEMALE | MALE) - _OWNERS  # “her lawyer” may be a man.
    pronoun = pronoun_of(name.name)
    return told or ({pronoun} if pronoun else set())
