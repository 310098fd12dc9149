"""Pages and extractions for the tests, made by hand."""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from schemas.article import Article
from schemas.brief import Span
from schemas.extraction import ExtractedSummary, Extraction
from service.pipeline.candidates.found import Candidates
from service.pipeline.page import Boilerplate, Page, Sentence

_SENTENCE = re.compile(r"\S.*?(?:[.!?。]+[”\"’»]?(?=\s|$)|$)", re.MULTILINE)
NOTHING = Candidates((), (), (), (), (), ())


def page_of(
    text: str, language: str | None = "en", boilerplate: dict[int, Boilerplate] | None = None
) -> Page:
    """Return a page of the text, cut after full stops and at line breaks."""
    sentences = []
    for number, match in enumerate(_SENTENCE.finditer(text), start=1):
        sentences.append(
            Sentence(number, match.start(), match.end(), 1, (boilerplate or {}).get(number))
        )
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Page(Article(sha256=digest, text=text, language=language), tuple(sentences))


def whole(page: Page) -> list[Span]:
    """Return all sentences of a page as evidence."""
    return page.evidence(sentence.number for sentence in page.sentences)


def extraction_of(headline: str = "", sentences: Iterable[int] = (), **parts: object) -> Extraction:
    """Return an extraction with the parts given and nothing else."""
    sections = ("actors", "shipments", "routes", "quotes", "unverified_claims")
    empty: dict[str, Sequence[object]] = {section: [] for section in sections}
    summary = ExtractedSummary(headline=headline, headline_sentences=list(sentences), points=[])
    return Extraction.model_validate({"summary": summary, **empty, **parts})
