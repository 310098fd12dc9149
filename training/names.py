"""Invented actors of every kind of the contract, with the forms in which a page names them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from training.words import people, world
from training.words.bodies import REGIONS, ROOTS, TITLES

KINDS = ("person", "company", "government", "armed_force", "organisation", "country", "group")
"""The contract's kinds of actor."""
_PATTERNS = {
    "company": world.COMPANIES,
    "government": world.MINISTRIES,
    "armed_force": world.FORCES,
    "organisation": world.CHARITIES,
    "group": world.GROUPS,
}
_NOUNS = {
    "company": ("the company", "the firm"),
    "organisation": ("the organisation", "the group"),
}
_PLURAL = frozenset("forces marines guards nationals".split())
_HEADS = frozenset(
    "Ministry Department Agency Authority Service Office Council Union Institute University Front "
    "Federation Foundation Association Movement Battalion Division Party Regiment".split()
)
_BARE_FIRST = frozenset("Doctors Transparency Sanctions".split())
_BARE_LAST = frozenset("Relief Research University Council".split())


@dataclass(frozen=True, slots=True)
class Actor:
    """`name` is the option; `printed` the same as it stands in a sentence; `later` shorter forms.

    `subject` is the pronoun that stands for it at the head of a sentence.
    """

    name: str
    printed: str
    later: tuple[str, ...]
    subject: str
    kind: str


def draw_actor(random: Random, kind: str) -> Actor:
    """An actor of that kind."""
    if kind == "person":
        return draw_person(random)
    if kind == "country":
        name = random.choice(world.COUNTRIES)
        article = "the " if name in world.WITH_ARTICLE else ""
        return Actor(name, article + name, (), "It", kind)
    name = filled(random, random.choice(_PATTERNS[kind]))
    if kind == "company" or (kind == "group" and not is_movement(name)):
        return Actor(name, name, _NOUNS.get(kind, ()), "They" if kind == "group" else "It", kind)
    inner = next((word for word in reversed(name.split()) if word in _HEADS), None)
    later = (f"the {inner.lower()}",) if inner else _NOUNS.get(kind, ())
    subject = "They" if name.split()[-1].lower() in _PLURAL else "It"
    return Actor(name, name if _is_bare(name) else f"the {name}", later, subject, kind)


def draw_person(random: Random, woman: bool | None = None) -> Actor:
    """A person; a woman or a man as told, or either."""
    origin = _origin(random)
    if woman is None:
        woman = random.random() < 0.45
    surname = random.choice(origin.surnames)
    name = f"{random.choice(origin.women if woman else origin.men)} {surname}"
    title = f"{random.choice(TITLES)} " if random.random() < 0.15 else ""
    return Actor(name, title + name, (surname,) * 3, "She" if woman else "He", "person")


def is_movement(name: str) -> bool:
    """Whether a group is a movement or gang with a name of its own, and no plural."""
    return name.endswith((" Front", " Army", " Movement", " militia", " gang"))


def _is_bare(name: str) -> bool:
    """Whether a body's name goes without an article."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    return first in _BARE_FIRST or name.startswith("Food for") or last in _BARE_LAST


def filled(random: Random, pattern: str) -> str:
    """A name's pattern with its places, peoples and roots drawn."""
    draws: dict[str, Callable[[], str]] = {
        "people": lambda: random.choice(world.PEOPLES),
        "town": lambda: random.choice(world.TOWNS)[0],
        "root": lambda: random.choice(ROOTS),
        "region": lambda: random.choice(REGIONS),
        "surname": lambda: random.choice(_origin(random).surnames),
        "number": lambda: str(random.choice([3, 23, 33, 43]) if "}rd" in pattern
                              else random.choice([4, 5, 7, 9, 11, 14, 26, 47, 128])),
    }  # fmt: skip
    return re.sub(r"\{(\w+)\}", lambda slot: draws[slot[1]](), pattern)


def distinct(random: Random, kinds: list[str], taken: set[str]) -> list[Actor]:
    """One actor of each kind; no two share a word of their names, nor one of `taken`."""
    actors: list[Actor] = []
    for kind in kinds:
        while True:
            actor = draw_actor(random, kind)
            words = {word.strip("’s").casefold() for word in re.findall(r"[\w’-]{4,}", actor.name)}
            if not words & taken:
                break
        taken |= words
        actors.append(actor)
    return actors


def _origin(random: Random) -> people.Origin:
    homes = list(people.ORIGINS)
    weights = [people.WEIGHTS.get(home, 1) for home in homes]
    return people.ORIGINS[random.choices(homes, weights)[0]]
