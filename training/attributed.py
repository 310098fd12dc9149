"""The closed question “who says this?”, made from GUM's attributions on freely licensed texts.

GUM's discourse trees mark whose words a clause holds, quoted or told (Zeldes et al., eRST,
Computational Linguistics 51(1), 2025). The names on offer are those that the service finds. The
texts are read from a folder of the user's; of GUM's genres those that are CC BY or CC BY-SA.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from evals.importers.conllu import Attributed, Document, parse_conllu
from evals.locate import Offsets
from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading, read
from training.names import draw_actor
from training.question import Question
from training.speakers import MOST_OPTIONS, NEAR

GENRES = ("news", "interview", "bio", "textbook", "academic", "court")
KEPT_FOR_TESTS = frozenset({"GUM_news_nasa", "GUM_news_sensitive"})
"""GUM's own test articles among its news."""
BEFORE, AFTER, QUOTED = (250, 600), (80, 240), (150, 350)
"""Bounds of the code points of a passage before, after and inside the words asked about."""
EACH = 4
"""How often a question is asked, each time with another passage."""
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
    """The questions on one document, `EACH` times; none about GUM's own test articles.

    Every passage is cut anew, and from the second time on its people have other names.
    """
    page = read_page(ArticleRequest(text=document.text))
    if page.text != document.text or document.name in KEPT_FOR_TESTS:
        return
    reading = read(page)
    for attributed in document.attributions:
        options = _near(reading, attributed.content)
        right = _source(document, attributed, options)
        if len(options) < 2 or (right is None and random.random() > UNNAMED):
            continue
        for time in range(EACH):
            passage = _passage(random, reading, attributed.content)
            names = [name.name for name in options]
            if time:
                names, passage = renamed(random, options, passage)
            places = random.sample(range(len(options)), len(options))
            answer = None if right is None else places.index(options.index(right))
            yield Question("speaker", passage, tuple(names[place] for place in places), answer)


def renamed(random: Random, options: list[Name], passage: str) -> tuple[list[str], str]:
    """The options' names and the passage, the people among them called otherwise."""
    words: dict[str, str] = {}
    for name in options:
        own = name.name.split()
        if name.kind == "person" and all(map(str.isalpha, own)):
            other = draw_actor(random, "person").name.split()
            words.setdefault(own[-1], other[-1])
            for given in own[:-1]:
                words.setdefault(given, other[0])
    if not words:
        return [name.name for name in options], passage
    known = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)")

    def put(text: str) -> str:
        return known.sub(lambda found: words[found[0]], text)

    return [put(name.name) for name in options], put(passage)


def _near(reading: Reading, content: Offsets) -> list[Name]:
    """The people and bodies named nearest to the words, as the service would offer them."""

    def distance(name: Name) -> int:
        return min(abs(a - content[0]) for a, _ in (*name.mentions, *name.references))

    able = [
        name
        for name in reading.candidates.names
        if name.kind not in {None, "country"} and not name.described and name.name.isascii()
    ]
    return sorted((n for n in able if distance(n) < NEAR), key=distance)[:MOST_OPTIONS]


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


def _passage(random: Random, reading: Reading, content: Offsets) -> str:
    page = reading.page
    before, after, inside = (random.randint(*bounds) for bounds in (BEFORE, AFTER, QUOTED))
    first, last = content
    end_of_paragraph = page.text.find("\n\n", first + 40)
    last = min(last, end_of_paragraph) if end_of_paragraph > 0 else last
    sentences = [s.start for s in page.body if first - before <= s.start <= first]
    start = min(sentences, default=max(0, first - before))
    inner = page.text[first : min(last, first + inside)]
    return f"{page.text[start:first]}[[{inner}]]{page.text[last : last + after]}"
