"""Questions about actors: what kind is this, and are two names the same one's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from training.drawing import TOWN_NAMES, dates
from training.filling import fill, pick, sentence
from training.names import KINDS, Actor, distinct, draw_actor, is_movement
from training.question import Question, closed
from training.words import actors as words
from training.words import world
from training.words.bodies import CALLED, ROOTS

_EXPLICIT = {
    "company": re.compile(r" (Inc\.|Ltd|GmbH|S\.A\.|FZE|LLC|Co\.|Brothers|Company|Trading|Steel|"
                          r"Shipping|Airlines|Motors|Mining|Metals|Insurance|Petroleum)"),
    "organisation": re.compile(r"Red |Union|Foundation|Association|Institute|Party|Church|Fund|"
                               r"Chamber|Federation|University|Doctors|Alliance"),
}  # fmt: skip
_TITLE = re.compile("|".join(re.escape(title) for title in CALLED))


@dataclass(frozen=True, slots=True)
class Scene:
    """Sentences with each actor's first mention between ‹ and ›, its number in front.

    `form` is a later form of the first actor's name, None where the text has none.
    """

    text: str
    actors: tuple[Actor, Actor]
    form: str | None


def groups(random: Random) -> Iterator[list[Question]]:
    """Questions on one actor of a passage, and now and then on the other one too."""
    scene = draw_scene(random)
    yield ask(random, scene, 0)
    if "‹1" in scene.text and random.random() < 0.6:
        yield ask(random, scene, 1)


def draw_scene(random: Random) -> Scene:
    """A passage of two to four sentences on two actors, with a third at its edge."""
    taken: set[str] = set()
    subject = _acronymed(random, distinct(random, [random.choice(KINDS)], taken)[0])
    other, third = distinct(random, [random.choice(KINDS), "person"], taken)
    if random.random() < 0.5:
        other = confusable(random, subject) or other
    form = shorter(random, subject)
    if form and other.kind == subject.kind and (form.startswith("the ") or form in other.name):
        form = None  # “the company”, “Haddad” would be either.
    towns = random.sample(TOWN_NAMES, 2)

    def told(actor: Actor, against: Actor, telling: bool) -> str:
        filling: dict[str, Actor | str] = {
            "K": actor, "O": against, "N": random.choice(towns), **dates(random),
            "age": str(random.randint(23, 79)), "n": str(random.randint(12, 900)),
        }  # fmt: skip
        own = (
            words.NAMELESS
            if (actor.kind == "group" and is_movement(actor.name))
            else words.TELLING[actor.kind]
        )
        return sentence(fill(pick(random, own if telling else words.OPEN, filling), filling))

    telling = random.random() < 0.5 or not _explicit(subject)
    late = telling and random.random() < 0.4 and form is not None
    first = told(_numbered(subject, 0), third, telling and not late)
    again = told(replace(subject, printed=form), third, late) if form else ""
    second = told(_numbered(other, 1), third, random.random() < 0.4 or not _explicit(other))
    last = told(third, other, False) if random.random() < 0.3 else ""
    order = random.choice([[first, second, again], [first, again, second], [second, first, again]])
    text = " ".join(part for part in [*order, last] if part)
    return Scene(text, (subject, other), form)


def _numbered(actor: Actor, number: int) -> Actor:
    return replace(actor, printed=actor.printed.replace(actor.name, f"‹{number}{actor.name}›", 1))


def confusable(random: Random, actor: Actor) -> Actor | None:
    """Another actor with a similar name: a relative, a sister body, another country's."""
    if actor.kind == "person":
        other = draw_actor(random, "person")
        given, surname = other.name.split(" ", 1)[0], actor.name.split(" ", 1)[1]
        if given == actor.name.split()[0]:
            return None
        return Actor(f"{given} {surname}", f"{given} {surname}", (), other.subject, "person")
    root = next((r for r in ROOTS if actor.name.startswith(f"{r} ")), None)
    if root is not None:
        kind = random.choice(["company", "organisation"])
        ends = (
            ["Shipping", "Steel", "Airlines"] if kind == "company" else ["Foundation", "Institute"]
        )
        name = f"{root} {random.choice(ends)}"
        article = "the " if kind == "organisation" else ""
        return None if name == actor.name else Actor(name, article + name, (), "It", kind)
    people = next((p for p in world.PEOPLES if actor.name.startswith(f"{p} ")), None)
    if people is not None:
        name = actor.name.replace(people, random.choice(world.PEOPLES), 1)
        printed = actor.printed.replace(actor.name, name).split(" (")[0]
        return None if name == actor.name else replace(actor, name=name, printed=printed, later=())
    return None


def _acronymed(random: Random, actor: Actor) -> Actor:
    """A body, now and then with an acronym in brackets that stands for it later."""
    letters = "".join(word[0] for word in re.split(r"[\s’-]", actor.name) if word[:1].isupper())
    if actor.kind in {"person", "country", "group", "company"} or len(letters) < 3:
        return actor
    if random.random() < 0.5:
        return replace(actor, printed=f"{actor.printed} ({letters})", later=(letters,))
    return actor


def shorter(random: Random, actor: Actor) -> str | None:
    """A later form of the name, None for one that has none."""
    title = _TITLE.match(actor.printed)
    if title and random.random() < 0.5:
        return CALLED[title[0]]
    return random.choice(actor.later) if actor.later else None


def _explicit(actor: Actor) -> bool:
    """Whether the name alone tells the kind."""
    pattern = _EXPLICIT.get(actor.kind)
    return not (actor.kind == "group" and is_movement(actor.name)) and (
        pattern is None or pattern.search(actor.name) is not None
    )


def ask(random: Random, scene: Scene, at: int) -> list[Question]:
    """What kind of actor stands in [[ ]], and whether other forms are its own."""
    text = re.sub(rf"‹{at}(.*?)›", r"[[\1]]", scene.text)
    passage = re.sub(r"‹\d(.*?)›", r"\1", text)
    actor, other = scene.actors[at], scene.actors[1 - at]
    asked = [closed("kind", passage, actor.kind)]
    if scene.form:
        asked.append(closed("same", passage, "no" if at else "yes", scene.form))
    if f"‹{1 - at}" in scene.text and random.random() < (0.3 if at else 0.6):
        asked.append(closed("same", passage, "no", other.name))
    random.shuffle(asked)
    return asked
