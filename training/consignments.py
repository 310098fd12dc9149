"""Questions about goods: who sends and gets them, their places, what became of them."""

import re
from collections.abc import Iterator
from random import Random

from training.drawing import TOWN_NAMES
from training.names import Actor
from training.question import Question, closed, named
from training.scenes import Scene, actor_of, contrast, draw_scene, write
from training.words import world

ROLES = {"A": "origin", "V": "transit", "Z": "destination"}
MOST_NAMES = 6


def groups(random: Random) -> Iterator[list[Question]]:
    """Questions on one passage, then those on others like it; each list shares its passage."""
    scene = draw_scene(random)
    at = random.randrange(len(scene.told))
    yield ask(random, scene, at)
    if len(scene.told) > 1 and random.random() < 0.6:
        yield ask(random, scene, 1 - at)
    if random.random() < 0.45:
        changed = contrast(random, scene, at)
        if changed is not None:
            yield ask(random, changed, at)


def ask(random: Random, scene: Scene, at: int) -> list[Question]:
    """Some of the questions about one of the scene's goods."""
    one = scene.told[at]
    passage = write(scene, at, whole=random.random() < 0.5)
    places = {q.about: q for q in (_place(random, scene, at, passage) for _ in range(3)) if q}
    if one.status is None:
        more = list(places.values())[:1] if random.random() < 0.2 else []
        return [closed("shipment", passage, "no"), *more]
    asked = [closed("status", passage, one.status), *list(places.values())[:2]]
    if random.random() < 0.55:
        asked.append(closed("shipment", passage, "yes"))
    for kind, slot in (("sender", "S"), ("recipient", "R")):
        right = actor_of(one.values, slot).name if slot in one.slots else None
        if right is not None or random.random() < 0.9:
            asked.append(named(kind, passage, _names(random, scene, passage, right), right))
    random.shuffle(asked)
    return asked


def _place(random: Random, scene: Scene, at: int, passage: str) -> Question | None:
    """What a place of the passage is to the goods; those on no route of theirs are none."""
    one = scene.told[at]
    on_way = {str(one.values[slot]): role for slot, role in ROLES.items()
              if slot in one.slots and one.status is not None}  # fmt: skip
    actors = " ".join(v.name for t in scene.told for v in t.values.values() if isinstance(v, Actor))
    off = [p for p in (*TOWN_NAMES, *world.COUNTRIES)
           if p not in on_way and p not in actors and stands(p, passage)]  # fmt: skip
    if not on_way and not off:
        return None
    if on_way and (not off or random.random() < 0.75):
        place = random.choice(list(on_way))
        return closed("place", passage, on_way[place], place)
    return closed("place", passage, "none", random.choice(sorted(off)))


def _names(random: Random, scene: Scene, passage: str, right: str | None) -> list[str]:
    """The names on offer: those of the passage, and now and then one from further off."""
    actors = [v for t in scene.told for v in t.values.values() if isinstance(v, Actor)]
    near = sorted({a.name for a in actors if stands(a.name, passage)} - {right})
    far = sorted({a.name for a in actors if a.kind != "country"} - {right, *near})
    wanted = random.randint(2, MOST_NAMES - 1)
    others = random.sample(near, min(len(near), wanted))
    others += random.sample(far, min(len(far), max(0, 2 - len(others))))
    names = [*others, *([right] if right else [])]
    random.shuffle(names)
    return names


def stands(name: str, passage: str) -> bool:
    """Whether a name stands in a passage as a whole word."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", passage) is not None
