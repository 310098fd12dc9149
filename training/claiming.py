"""Questions about statements: who claims this, and does the article vouch for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from training.consignments import stands
from training.drawing import TOWN_NAMES, dates
from training.filling import Values, fill, pick, sentence
from training.names import Actor, distinct
from training.question import Question, closed, named
from training.words import claims as words
from training.words import statements

CLASSES = {"named": words.NAMED, "unnamed": words.UNNAMED, "fact": words.FACTS}
DEEDS = {"named": words.NAMED_DEEDS, "unnamed": words.UNNAMED_DEEDS}
MOST_NAMES = 6
_KINDS = ["person"] * 5 + [
    "company",
    "government",
    "organisation",
    "armed_force",
    "country",
    "group",
]
_TWISTED = re.compile(r"den(?:y|ies|ied)|reject|doubt|lie |disputed|why |whether|which|otherwise|"
                      r"had said|confirm|[Nn]obody|unknown|No evidence|asked|\.\s")  # fmt: skip
_OBJECTS = {"He": "him", "She": "her", "It": "it", "They": "them"}


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as the article tells it; `manner` is one of CLASSES."""

    manner: str
    frame: str
    values: dict[str, Actor | str]


@dataclass(frozen=True, slots=True)
class Scene:
    """Statements among sentences of other things, in order."""

    sentences: tuple[Statement | str, ...]
    actors: tuple[Actor, ...]


def groups(random: Random) -> Iterator[list[Question]]:
    """Questions on one statement, then those on others and on the same told otherwise."""
    scene = draw_scene(random)
    places = [i for i, one in enumerate(scene.sentences) if isinstance(one, Statement)]
    random.shuffle(places)
    for at in places[: random.choice([1, 1, 2])]:
        yield ask(random, scene, at)
    if random.random() < 0.45:
        yield ask(random, contrast(random, scene, places[0]), places[0])


def draw_scene(random: Random) -> Scene:
    """A passage of two to five sentences."""
    actors = distinct(random, random.sample(_KINDS, 4), set())
    towns = random.sample(TOWN_NAMES, 3)
    sentences: list[Statement | str] = [
        _statement(random, actors, towns) for _ in range(random.choice([1, 2, 2, 3]))
    ]
    for _ in range(random.choice([0, 1, 1, 2])):
        values = _values(random, actors, towns)
        text = sentence(fill(pick(random, words.INCIDENTAL, values), values))
        sentences.insert(random.randint(0, len(sentences)), text)
    return Scene(tuple(sentences), tuple(actors))


def _values(random: Random, actors: list[Actor], towns: list[str]) -> dict[str, Actor | str]:
    claimant, doer, other, fourth = random.sample(actors, 4)
    return {
        "C": claimant, "E": doer, "O": other, "Q": fourth, "N": random.choice(towns),
        "he": claimant.subject.lower(), "He": claimant.subject, "him": _OBJECTS[claimant.subject],
        "n": str(random.randint(11, 900)), "D1": random.choice(["March", "May", "October", "2022"]),
        **dates(random),
    }  # fmt: skip


def _statement(random: Random, actors: list[Actor], towns: list[str]) -> Statement:
    values = _values(random, actors, towns)
    deed = random.random() < 0.6
    if deed:
        past, participle, gerund, rest = (fill(w, values) for w in random.choice(statements.DEEDS))
        values |= {
            "past": f"{past} {rest}",
            "pp": f"{participle} {rest}",
            "ing": f"{gerund} {rest}",
        }
        values["P"] = fill("{E} {past}", values)
    else:
        values["P"] = fill(random.choice(statements.EVENTS), values)
    manner = random.choice(["fact"] * 9 + ["named"] * 6 + ["unnamed"] * 4)
    return Statement(manner, _frame(random, manner, values), values)


def _frame(random: Random, manner: str, values: Values) -> str:
    frames = CLASSES[manner]
    if "past" in values and manner in DEEDS and random.random() < 0.4:
        frames = DEEDS[manner]
    return pick(random, frames, values)


def contrast(random: Random, scene: Scene, at: int) -> Scene:
    """The same passage with the same statement told in another manner."""
    one = scene.sentences[at]
    assert isinstance(one, Statement)
    manner = random.choice([other for other in CLASSES if other != one.manner])
    changed = replace(one, manner=manner, frame=_frame(random, manner, one.values))
    return replace(scene, sentences=(*scene.sentences[:at], changed, *scene.sentences[at + 1 :]))


def ask(random: Random, scene: Scene, at: int) -> list[Question]:
    """Whether the article vouches for a statement, and mostly who claims it."""
    one = scene.sentences[at]
    assert isinstance(one, Statement)
    whole = random.random() < 0.5 and not _TWISTED.search(one.frame)
    passage = write(scene, at, whole)
    asked = [closed("vouched", passage, "yes" if one.manner == "fact" else "no")]
    if one.manner == "fact" and (random.random() > 0.3 or "{O}" in one.frame):
        return asked
    claimant = one.values["C"]
    assert isinstance(claimant, Actor)
    right = claimant.name if one.manner == "named" else None
    present = [a.name for a in scene.actors if stands(a.name, passage) and a.name != right]
    names = [
        *random.sample(present, min(len(present), MOST_NAMES - 1)),
        *([right] if right else []),
    ]
    if len(names) < 2:
        names += [a.name for a in scene.actors if a.name not in names][:2]
    random.shuffle(names)
    return [*asked, named("claimant", passage, names, right)]


def write(scene: Scene, at: int, whole: bool) -> str:
    """The passage with one statement in [[ ]]; `whole`: its whole sentence."""
    written: list[str] = []
    for number, one in enumerate(scene.sentences):
        if isinstance(one, str):
            written.append(one)
            continue
        left, right = ("[[", "]]") if number == at and not whole else ("", "")
        text = fill(one.frame, one.values).replace("«", left).replace("»", right)
        text = sentence(text)
        written.append(f"[[{text}]]" if number == at and whole else text)
    return " ".join(written)
