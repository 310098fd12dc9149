"""Copies of an article's words as a model might hand them in: changed, and known to be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from evals import datasets
from evals.bench.articles import ARTICLES
from evals.bench.mutations import Mutation
from schemas.article import ArticleRequest
from schemas.brief import Span
from service.pipeline.article import read_page
from service.pipeline.page import Page

_MOST_WORDS = 8
_TRIES = 20
_WORD = re.compile(r"\w")
_KEEPS_THE_START = "first capital lost"


@dataclass(frozen=True, slots=True)
class Copy:
    """Changed words, and the sentence that they claim to be copied from."""

    kind: str
    said: str
    page: Page
    source: Span

    @property
    def stands(self) -> bool:
        """Whether the change made other words of the very sentence: a wrong choice, no lie."""
        return bool(re.search(rf"(?<!\w){re.escape(self.said)}(?!\w)", self.source.text))


def articles() -> list[Page]:
    """The articles that are copied from: made-up ones, and those of the evals' own data sets."""
    # A set inside another one (paragraphs, contrasts) repeats the other's articles.
    whole = [name for name in datasets.names() if "/" not in name]
    gold = [case for name in whole for case in datasets.read_dataset(name)]
    texts = (*ARTICLES, *(case.text for case in gold))
    return [read_page(ArticleRequest(text=text, language="en")) for text in texts]


def copies(
    kinds: Mapping[str, Mutation], number: int, seed: int, pages: Sequence[Page]
) -> Iterator[Copy]:
    """Yield that many changed copies, no two alike; the same seed gives the same ones."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    sentences = [(page, page.evidence(s.number for s in page.sentences)) for page in pages]
    seen: set[tuple[str, str | None, str]] = set()
    while len(seen) < number:
        kind = random.choice([*kinds])
        # Few sentences have a digit or an accent; each kind gets its share all the same.
        for _ in range(_TRIES):
            page, spans = random.choice(sentences)
            source = random.choice(spans)
            words = source.text if kind == _KEEPS_THE_START else _clip(source.text, random)
            said = kinds[kind](words, [span.text for span in spans], random)
            known = (kind, said, source.text)
            if said is not None and _WORD.search(words) and known not in seen:
                seen.add(known)
                yield Copy(kind, said, page, source)
                break


def _clip(sentence: str, random: Random) -> str:
    """The whole sentence or, as often, a few of its words, as a short field copies them."""
    row = sentence.split(" ")
    length = random.randint(1, _MOST_WORDS)
    if random.random() < 0.5 or length >= len(row):
        return sentence
    start = random.randrange(len(row) - length)
    return " ".join(row[start : start + length])
