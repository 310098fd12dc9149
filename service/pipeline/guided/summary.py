"""The summary points at sentences: a small model must not write what a reader takes for fact."""

import math
import re
from collections import Counter

from schemas.extraction import ExtractedPoint, ExtractedSummary
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.claim import FoundClaim
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.page import Page, Sentence

_FEWEST, _MOST = 3, 10
_SENTENCES_A_POINT = 7
_DANGLING = re.compile(
    r"^(he|she|it|they|his|her|their|this|that|these|those|but|and|however|moreover|also)\b", re.I
)
_OUTCOME = re.compile(
    r"\b(?:arrest|detain|charg|convict|sentenc|acquit|indict|seiz|impound|confiscat|jail|plead|sue|"
    r"kill|injur|bann|suspend|resign|sack|recall)\w*|\bdied\b|\bfined\b",
    re.I,
)
"""What came of it, which an article is often about."""
_TOO_SHORT = 25
_TOO_LONG = 420
_LEAST_WORDS = 5
_LONG_WORD = re.compile(r"\w{4,}")
_SECTIONS = "›"
_A_LABEL = 2  # Words of a heading that may name a column rather than tell the story.


def summarise(
    reading: Reading, shipments: list[FoundShipment], claims: list[FoundClaim]
) -> ExtractedSummary:
    """The article's own headline, and the sentences that tell the most, in their order."""
    page = reading.page
    heading = _headline(reading)
    weights = _weights(reading, shipments, claims)
    doubts = {c.sentences[0]: c.sentences[1:] for c in claims}
    doubting = {number for numbers in doubts.values() for number in numbers}
    alone = [s for s in page.body if s.number not in doubting]
    count = min(_MOST, _FEWEST + round(len(page.body) / _SENTENCES_A_POINT))
    heaviest = sorted(alone, key=lambda s: -weights[s.number])[:count]
    chosen = [s for s in heaviest if weights[s.number] > 0] or list(page.body[:1])
    return ExtractedSummary(
        headline=_plain(page.text[heading.start : heading.end]) if heading else "",
        headline_sentences=[heading.number] if heading else [],
        points=[
            _point(page, [s.number, *doubts.get(s.number, ())])
            for s in sorted(chosen, key=lambda s: s.number)
        ],
    )


def _point(page: Page, numbers: list[int]) -> ExtractedPoint:
    """A sentence, and the doubt about it with it: a disputed claim is not told as a fact."""
    text = " ".join(span.text for span in page.evidence(numbers))
    return ExtractedPoint(text=text, sentences=numbers)


def _headline(reading: Reading) -> Sentence | None:
    """The heading before the prose that shares most words with it; else the first sentence.

    The first of several that share as many. Sections (“Home › Asia”) and names of columns
    (“POLICE LOG”) share little with the story.
    """
    page = reading.page
    prose = {word for s in page.body for word in _long_words(page, s)}
    before = [
        s for s in _headings(page)
        if _SECTIONS not in page.text[s.start : s.end]
        and (len(page.text[s.start : s.end].split()) > _A_LABEL or _long_words(page, s) & prose)
    ]  # fmt: skip
    best = max(before, key=lambda s: len(_long_words(page, s) & prose), default=None)
    return best or _first_full(page)


def _headings(page: Page) -> list[Sentence]:
    """The headings before the prose."""
    first = page.body[0].number if page.body else len(page.sentences) + 1
    return [s for s in page.sentences[: first - 1] if s.boilerplate == "heading"]


def _long_words(page: Page, sentence: Sentence) -> set[str]:
    return set(_LONG_WORD.findall(page.text[sentence.start : sentence.end].lower()))


def _first_full(page: Page) -> Sentence | None:
    """The first sentence that is more than a dateline."""
    full = [s for s in page.body if len(page.text[s.start : s.end].split()) >= _LEAST_WORDS]
    return next(iter(full or page.body), None)


def _plain(heading: str) -> str:
    return heading.strip("*#_ ").strip()


def _weights(
    reading: Reading, shipments: list[FoundShipment], claims: list[FoundClaim]
) -> dict[int, float]:
    """How much each sentence tells: its place, its shipments, claims, actors and amounts.

    Words of the headings count too: they say what the article is about (Edmundson, 1969). So do
    those of its first sentence. The weights were set on development articles.
    """
    page = reading.page
    moved = Counter(s.sentence for s in shipments)
    claimed = {n for c in claims for n in c.sentences}
    doubted = {n for c in claims if c.basis != "attributed" for n in c.sentences}
    disputed = {n for c in claims if c.basis == "disputed" for n in c.sentences}
    named = Counter(
        number
        for name in reading.candidates.names
        if name.active
        for number in _sentences(reading, name)
    )
    quoted = _quoted(reading)
    counted = {page.sentence_at(amount.start) for amount in reading.candidates.amounts}
    titles = {word for s in _headings(page) for word in _long_words(page, s)}
    lead = {word for s in page.body[:1] for word in _long_words(page, s)}
    return {
        s.number: _place_weight(at, len(page.body))
        + 0.5 * (s in counted)
        + 0.6 * _opens_paragraph(page, s)
        + 0.6 * min(len(titles & _long_words(page, s)), 3)
        + 0.15 * min(len(lead & _long_words(page, s)), 4)
        + 0.5 * (_OUTCOME.search(page.text, s.start, s.end) is not None)
        + 1.6 * math.sqrt(min(moved[s.number], 4))
        + 0.6 * (s.number in disputed)
        + 0.6 * (s.number in doubted)
        + 0.3 * (s.number in claimed)
        + 0.3 * min(named[s.number], 4)
        + _form_weight(page.text[s.start : s.end], s.number in disputed)
        - 1.5 * (quoted[s.number] > (s.end - s.start) / 2)
        for at, s in enumerate(page.body)
    }


def _sentences(reading: Reading, name: Name) -> set[int]:
    """Numbers of the sentences that name an actor."""
    standing = (reading.page.sentence_at(start) for start, _ in name.mentions)
    return {sentence.number for sentence in standing if sentence is not None}


def _place_weight(at: int, count: int) -> float:
    if at == 0:
        return 3.0
    if at <= 2:
        return 1.7
    return 1.2 if at <= count / 2 else 0.1


def _opens_paragraph(page: Page, sentence: Sentence) -> bool:
    before = page.sentence(sentence.number - 1)
    return before is None or before.paragraph != sentence.paragraph


def _form_weight(text: str, denies: bool) -> float:
    """A sentence that leans on the one before, or is too short or too long, tells less alone.

    “He denied it” does lean, and has to be told.
    """
    fits = _TOO_SHORT <= len(text) <= _TOO_LONG
    dangles = _DANGLING.match(text) is not None and not denies
    return -1.2 * dangles - 1.5 * (not fits)


def _quoted(reading: Reading) -> Counter[int]:
    """How many code points of each sentence stand between quotation marks."""
    quoted: Counter[int] = Counter()
    for quotation in reading.candidates.quotations:
        for start, end in quotation.parts:
            sentence = reading.page.sentence_at(start)
            while sentence is not None and sentence.start < end:
                quoted[sentence.number] += min(end, sentence.end) - max(start, sentence.start)
                sentence = reading.page.sentence(sentence.number + 1)
    return quoted
