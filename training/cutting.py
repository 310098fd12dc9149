"""The closed question “who says this?”, cut from a whole article as the service would cut it."""

import re
from collections.abc import Iterator
from random import Random

from evals.locate import Offsets
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.passages import MOST_OPTIONS, named_near, passage, plain
from training.names import draw_person
from training.question import Question

BEFORE, AFTER, QUOTED = (250, 600), (80, 240), (150, 350)
"""Bounds of the code points of a passage before, after and inside the words asked about."""
EACH = 4
"""How often a question is asked, each time with another passage."""
_WOMANS, _MANS = {"she", "her", "hers", "herself"}, {"he", "him", "his", "himself"}


def offered(reading: Reading, words: Offsets) -> list[Name]:
    """The people and bodies named nearest to the words."""
    return named_near(reading, words[0])[:MOST_OPTIONS]


def questions(
    random: Random, reading: Reading, words: Offsets, options: list[Name], right: Name | None
) -> Iterator[Question]:
    """The question `EACH` times; from the second time on its people have other names.

    Every passage is cut anew, and the options stand in another order.
    """
    for time in range(EACH):
        before, after, inside = (random.randint(*bounds) for bounds in (BEFORE, AFTER, QUOTED))
        text = passage(reading, words, before, after, inside)
        names = [plain(name) for name in options]
        if time:
            names, text = renamed(random, reading, options, text)
        places = random.sample(range(len(options)), len(options))
        answer = None if right is None else places.index(options.index(right))
        yield Question("speaker", text, tuple(names[place] for place in places), answer)


def renamed(
    random: Random, reading: Reading, options: list[Name], text: str
) -> tuple[list[str], str]:
    """The options' names and the text, the people among them called otherwise."""
    words: dict[str, str] = {}
    for name in options:
        own = name.name.split()
        if name.kind == "person" and not name.described and all(map(str.isalpha, own)):
            other = draw_person(random, _is_woman(reading, name)).name.split()
            words.setdefault(own[-1], other[-1])
            for given in own[:-1]:
                words.setdefault(given, other[0])
    if not words:
        return [plain(name) for name in options], text
    known = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)")

    def put(printed: str) -> str:
        return known.sub(lambda found: words[found[0]], printed)

    return [put(plain(name)) for name in options], put(text)


def _is_woman(reading: Reading, name: Name) -> bool | None:
    """What the pronouns say that stand for somebody; None if they say nothing."""
    pronouns = {reading.page.text[a:b].lower() for a, b in name.references}
    if bool(pronouns & _WOMANS) == bool(pronouns & _MANS):
        return None
    return bool(pronouns & _WOMANS)
