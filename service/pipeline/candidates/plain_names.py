"""Names by their capitals alone, for languages whose grammar the service doesn't know."""

import re

from schemas.brief import ActorKind
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.places import country, country_code
from service.pipeline.page import Page

_CAPITALISED = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯІЇЄҐ][\w’'-]+"
_JOINER = r"(?:de|del|de la|da|do|dos|di|von|van|van der|al|el|bin|und|y|e|et|&)"
_RUN = re.compile(rf"{_CAPITALISED}(?:\s(?:{_JOINER}\s)?{_CAPITALISED})*")


def find_plain_names(page: Page) -> tuple[Name, ...]:
    """Runs of capitalised words that don't merely begin a sentence, or that come twice.

    German capitalises every noun, so there only runs of two words count.
    """
    found: dict[str, list[Offsets]] = {}
    german = (page.article.language or "").startswith("de")
    for sentence in page.body:
        for match in _RUN.finditer(page.text, sentence.start, sentence.end):
            single = " " not in match.group()
            if single and (german or match.start() == sentence.start):
                continue
            found.setdefault(match.group(), []).append(match.span())
    return tuple(
        _name(number, text, mentions) for number, (text, mentions) in enumerate(found.items(), 1)
    )


def _name(number: int, text: str, mentions: list[Offsets]) -> Name:
    code = country_code(text)
    kind: ActorKind | None
    if country(text):
        kind = "country"
    else:
        kind = kind_by_words(text) or (None if code or " " not in text else "person")
    return Name(
        f"name-{number}", text, (text,), tuple(mentions), (), kind, code, active=kind is not None
    )
