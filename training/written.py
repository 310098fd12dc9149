"""The closed question “who says this?”, made from short articles written for it.

They are invented news from many countries, in `training/passages/*.yaml`: people and events are
nobody's. A speaker's words stand in the text as `<<name|words>>`, from the first word to the last
and with whatever breaks them.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import yaml

from evals.locate import Offsets
from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import read
from training import cutting
from training.question import Question

FOLDER = Path(__file__).with_name("passages")
UNNAMED = 0.6
"""How many are kept of the quotations whose speaker the service doesn't offer."""
_ARTICLE = re.compile(r"^(?:the|an?|one|his|her)\s+", re.IGNORECASE)
_SAID = re.compile(r"<<([^|<>]+)\|([^<>]+)>>")


def groups(random: Random, folder: Path = FOLDER) -> list[list[Question]]:
    """All questions of the folder's articles in random order, each with a passage of its own."""
    files = sorted(folder.glob("*.yaml"))
    texts = [text for file in files for text in yaml.safe_load(file.read_text("utf-8"))]
    made = [question for text in texts for question in questions(text, random)]
    return [[question] for question in random.sample(made, len(made))]


def questions(marked: str, random: Random) -> Iterator[Question]:
    """The questions on one article.

    Raises:
        ValueError: the article holds characters that the service takes out.
    """
    text, spoken = unmarked(marked)
    page = read_page(ArticleRequest(text=text))
    if page.text != text:
        raise ValueError(f"the service reads another text: {text[:60]!r}")
    reading = read(page)
    for words, speaker in spoken:
        options = cutting.offered(reading, words)
        right = next((name for name in options if _is_called(name, speaker)), None)
        if len(options) > 1 and (right is not None or random.random() < UNNAMED):
            yield from cutting.questions(random, reading, words, options, right)


def unmarked(marked: str) -> tuple[str, list[tuple[Offsets, str]]]:
    """The article without the marks, and where whose words stand in it."""
    text, spoken, end = "", list[tuple[Offsets, str]](), 0
    for found in _SAID.finditer(marked):
        text += marked[end : found.start()]
        spoken.append(((len(text), len(text) + len(found[2])), found[1]))
        text += found[2]
        end = found.end()
    return (text + marked[end:]).strip("\n"), spoken


def _is_called(name: Name, speaker: str) -> bool:
    """Whether a form of the name holds the words of the mark, or is their last, a surname."""
    core = _ARTICLE.sub("", speaker).casefold()
    forms = [form.casefold() for form in (name.name, *name.forms)]
    return any(f" {core} " in f" {form} " or form == core.split()[-1] for form in forms)
