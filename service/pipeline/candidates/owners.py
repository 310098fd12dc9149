"""Whose company it is, where the page tells it beside the company: “Her firm, Volta Pumps”."""

import re

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.vocabulary import COMPANY_NOUNS
from service.pipeline.page import Page

_REACH = 90
_BODIES = COMPANY_NOUNS | frozenset("charity organisation organization newspaper club shop".split())
_NOUN = rf"(?:{'|'.join(sorted(map(re.escape, _BODIES)))})"
_HELD = r"(?:owned|controlled|run|founded|co-founded|headed|led|chaired|managed|set up)"
# “Her company, ”, “Ama Mensah’s group, ”; the offset before it is the owner's.
_OWNS = re.compile(
    rf"(?:\b(?P<pronoun>[Hh]is|[Hh]er)|(?P<name>[’']s?)) (?:[\w-]+ ){{0,2}}{_NOUN}"
    r"(?:,| called| named) $"
)
# “a firm controlled by Ama Mensah, ”
_HELD_BY = re.compile(rf"\b{_HELD} by (?:the )?(?:[a-z][\w-]+ ){{0,3}}$")
# “Volta Pumps, which is owned by the financier ”, “Volta Pumps belongs to ”
_BELONGS = re.compile(
    rf"(?:,? (?:(?:which|that) )?(?:is |was )?{_HELD} by|,? (?:which )?belong(?:s|ed) to)"
    r" (?:the )?(?:[a-z][\w-]+ ){0,3}"
)


def owned(page: Page, person: Name, bodies: list[Name]) -> Name | None:
    """The first body on the page that is said to be the person's."""
    return next(
        (b for b in bodies if any(_is_owner(page, person, span) for span in b.mentions)), None
    )


def _is_owner(page: Page, person: Name, body: tuple[int, int]) -> bool:
    start, end = body
    first = max(0, start - _REACH)
    if owns := _OWNS.search(page.text, first, start):
        if owns["pronoun"]:
            return any(at == owns.start("pronoun") for at, _ in person.references)
        return any(last == owns.start("name") for _, last in person.mentions)
    if page.text[max(0, start - 2) : start] == ", ":
        held = [a for a, b in person.mentions if b == start - 2]
        if held and _HELD_BY.search(page.text, max(0, held[0] - _REACH), held[0]):
            return True
    belongs = _BELONGS.match(page.text, end)
    return belongs is not None and any(a == belongs.end() for a, _ in person.mentions)
