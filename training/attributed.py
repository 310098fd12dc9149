"""The closed question “who says this?”, made from GUM's attributions on freely licensed texts.

GUM's discourse trees mark whose words a clause holds, quoted or told (Zeldes et al., eRST,
Computational Linguistics 51(1), 2025). The names on offer are those that the service finds. The
texts are read from a folder of the user's; of GUM's genres those whose licence GUM tells, and
tells to be CC BY or CC BY-SA.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from evals.importers.conllu import Attributed, Document, parse_conllu
from evals.locate import Offsets
from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading, read
from training import cutting
from training.question import Question

GENRES = ("news", "interview", "bio", "academic", "court")
KEPT_FOR_TESTS = frozenset({"GUM_news_nasa", "GUM_news_sensitive"})
"""GUM's own test articles among its news."""
UNNAMED = 0.15
"""How many are kept of those whose source is not on offer."""


def groups(path: Path, random: Random) -> list[list[Question]]:
    """All questions of the folder in random order, each with a passage of its own.

    Raises:
        FileNotFoundError: `path` holds no GUM.
    """
    files = [file for genre in GENRES for file in sorted((path / "dep").glob(f"GUM_{genre}_*"))]
    if not files:
        raise FileNotFoundError(f"{path / 'dep'} holds no GUM_news_*.conllu")
    made = [q for file in files for q in questions(parse_conllu(file.read_text("utf-8")), random)]
    return [[question] for question in random.sample(made, len(made))]


def questions(document: Document, random: Random) -> Iterator[Question]:
    """The questions on one document; none about GUM's own test articles."""
    page = read_page(ArticleRequest(text=document.text))
    if page.text != document.text or document.name in KEPT_FOR_TESTS:
        return
    reading = read(page)
    for attributed in document.attributions:
        options = cutting.offered(reading, attributed.content)
        right = _source(document, attributed, options)
        if len(options) > 1 and (right is not None or random.random() < UNNAMED):
            words = _first_paragraph(reading, attributed.content)
            yield from cutting.questions(random, reading, words, options, right)


def _source(document: Document, attributed: Attributed, options: list[Name]) -> Name | None:
    """The option that GUM's entity behind the source is called by."""
    start, end = attributed.source
    inside = [m for m in document.mentions if start <= m.span[0] and m.span[1] <= end]
    widest = max(inside, key=lambda m: m.span[1] - m.span[0], default=None)
    if widest is None:
        return None
    places = [m.name for m in document.mentions if m.key == widest.key and m.name]

    def shared(name: Name) -> int:
        return sum(max(0, min(b, d) - max(a, c)) for a, b in name.mentions for c, d in places)

    best = max(options, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def _first_paragraph(reading: Reading, content: Offsets) -> Offsets:
    first, last = content
    end = reading.page.text.find("\n\n", first + 40)
    return first, min(last, end) if end > 0 else last
