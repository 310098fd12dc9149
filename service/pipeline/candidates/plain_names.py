"""Names by their capitals alone, for languages whose grammar the service doesn't know."""

import re

from schemas.brief import ActorKind
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.saying import says
from service.pipeline.page import Page, Sentence

_CAPITALISED = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯІЇЄҐ][\w’'-]+"
_JOINER = r"(?:de|del|de la|da|do|dos|di|von|van|van der|al|el|bin|und|y|e|et|&)"
_ARTICLE = re.compile(
    r"(?:(?:Der|Die|Das|Den|Dem|Ein|Eine|Le|La|Les|Un|Une|El|Los|Las|Una|Il|Lo|I|Gli|O|A|Os|As|De|Het|The)\s)?"
)
# Words that open a sentence with a capital before a name.
_OPENING = re.compile(
    r"(?:Selon|Pour|Avec|Dans|En|Hier|Ensuite|Mais|Et|Par|Según|Con|Para|Por|Tras|Pero|Segundo|"
    r"Com|Mas|Secondo|Per|Ma|Laut|Nach|Mit|Bei|Am|Im|In|Auch|Volgens|Enligt|Według|Как|По|В|На|"
    r"Но|Однако|За|Згідно)\s"
)
_BESIDE = 24  # Code points beside a name in which a word of saying makes it a person's.
_RUN = re.compile(rf"{_CAPITALISED}(?:\s(?:{_JOINER}\s)?{_CAPITALISED})*")


def find_plain_names(page: Page) -> tuple[Name, ...]:
    """Runs of capitalised words that don't merely begin a sentence, or that come twice.

    German capitalises every noun, so there a run is a person only beside a word of saying.
    """
    found: dict[str, list[Offsets]] = {}
    german = (page.article.language or "").startswith("de")
    for sentence in page.body:
        for match in _RUN.finditer(page.text, sentence.start, sentence.end):
            start = _without_article(page, sentence, match)
            text = page.text[start : match.end()]
            if not text or (" " not in text and (german or start == sentence.start)):
                continue
            found.setdefault(text, []).append((start, match.end()))
    return tuple(
        _name(number, text, mentions, not german or _speaks(page, mentions))
        for number, (text, mentions) in enumerate(found.items(), 1)
    )


def _without_article(page: Page, sentence: Sentence, run: re.Match[str]) -> int:
    """Where the name itself begins; “La Paz” and “El Salvador” keep their articles."""
    start = run.start()
    if start == sentence.start and (opening := _OPENING.match(page.text, start, run.end())):
        start = opening.end()
    if country_code(page.text[start : run.end()]):
        return start
    article = _ARTICLE.match(page.text, start, run.end())
    return article.end() if article else start


def _speaks(page: Page, mentions: list[Offsets]) -> bool:
    """Whether a word of saying stands beside one of the mentions."""
    return any(
        says(page.text[max(0, start - _BESIDE) : start]) or says(page.text[end : end + _BESIDE])
        for start, end in mentions
    )


def _name(number: int, text: str, mentions: list[Offsets], may_be_person: bool) -> Name:
    code = country_code(text)
    person: ActorKind | None = "person" if may_be_person and " " in text and not code else None
    kind: ActorKind | None = "country" if country(text) else kind_by_words(text) or person
    return Name(
        f"name-{number}", text, (text,), tuple(mentions), (), kind, code, active=kind is not None
    )
