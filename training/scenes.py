"""Passages that tell of goods: one consignment or two, or goods that go nowhere, among asides."""

import re
from dataclasses import dataclass, replace
from random import Random

from training.drawing import country, dates, goods_words, places
from training.filling import SLOT, Values, fill, inside, pick, sentence, suits
from training.names import Actor, distinct
from training.words import consignments as words
from training.words import trade, world

STATUSES = {
    "reported": words.REPORTED,
    "planned": words.PLANNED,
    "pledged": words.PLEDGED,
    "intercepted": words.INTERCEPTED,
    "denied": words.DENIED,
}
_PARTIES = ["person", "company", "company", "company", "government", "government", "country",
            "country", "armed_force", "organisation", "group"]  # fmt: skip
_BYSTANDERS = ["company", "government", "government", "armed_force", "organisation", "person"]
_TO_COUNTRY = re.compile(
    r"^\{R\}|\{S\} (has )?(\w+ )?"
    r"(sent|supplied|provided|promised|offered|supply|send|pledged) \{R\}"
)
_AS_AGENT = re.compile(r"\{X\} (had )?(seized|confiscated|stopped|impounded|boarded|found|caught|"
                       r"arrested|intercepted|pulled)|by \{X\}|to \{X\}, which")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """Goods, what is told of them, and the sentences that tell it; status None for no consignment.

    The first sentence names the goods; the others go on about the same. `brought_in` stands before
    it and names its subject, which is then called by a pronoun or a shorter name.
    """

    values: dict[str, Actor | str]
    frames: tuple[str, ...]
    status: str | None
    brought_in: str | None = None

    @property
    def slots(self) -> set[str]:
        """Whatever the sentences tell."""
        return {slot for frame in self.frames for slot in SLOT.findall(frame)}


@dataclass(frozen=True, slots=True)
class Scene:
    """One passage: what is told of goods, in order, among sentences of other things."""

    told: tuple[Told, ...]
    before: str
    after: str
    joined: bool
    source: str | None


def draw_scene(random: Random) -> Scene:
    """A passage of three to six sentences."""
    taken: set[str] = set()
    bystanders = distinct(random, ["company", *random.sample(_BYSTANDERS, 3)], taken)
    random.shuffle(bystanders)
    towns = places(random, 4, taken, bare=False)
    common: dict[str, Actor | str] = {
        "X": bystanders[0],
        "Y": bystanders[1],
        "M": places(random, 1, taken, bare=True)[0],
    }
    count = random.choice([1, 1, 2])
    told = tuple(_told(random, common, towns, taken) for _ in range(count))
    before = [_aside(random, bystanders, towns) for _ in range(random.choice([0, 0, 1, 1, 2]))]
    after = [_aside(random, bystanders, towns) for _ in range(random.choice([0, 1, 1, 2]))]
    line = ""
    if random.random() < 0.25:
        line = random.choice(trade.DATELINES).format(
            n=random.choice(towns).upper(), Dd=random.choice(["March 3", "6 May", "Oct. 19"])
        )
    source = None
    if random.random() < 0.25:
        said: Values = {"Y": bystanders[2], "N": random.choice(towns), "": "{}"}
        source = fill(pick(random, trade.SOURCES, said), said)
    return Scene(told, line + " ".join(before), " ".join(after), random.random() < 0.4, source)


def _told(
    random: Random, common: dict[str, Actor | str], towns: list[str], taken: set[str]
) -> Told:
    """One consignment, or in two of five cases goods of which none is told."""
    parties = distinct(random, random.choices(_PARTIES, k=2), taken)
    sender, recipient = (_introduced(random, party, towns) for party in parties)
    bare = random.random() < 0.35
    way = places(random, 3, taken, bare)
    values = {
        **common, "S": sender, "R": recipient, "A": way[0], "V": way[1], "Z": way[2],
        "N": random.choice(towns), **goods_words(random), **dates(random),
    }  # fmt: skip
    if random.random() < 0.36:
        return Told(values, (pick(random, trade.IDLE, values),), None)
    status = random.choice(list(STATUSES))
    while True:
        frame = pick(random, STATUSES[status], values)
        if _sits(frame, values):
            break
        status = random.choice(list(STATUSES))
    lead = None
    if frame.startswith(("{S} ", "{R} ")) and random.random() < 0.3:
        lead = _brought_in(random, frame[1], values)
    return Told(values, _with_more(random, frame, values, status), status, lead)


def _brought_in(random: Random, slot: str, values: Values) -> str:
    """A sentence that names the subject of the next."""
    actors = {**values, "S": values[slot], "R": "", "N": values["N"]}
    frame = pick(random, trade.BEFORE_SENDER, actors)
    return frame.replace("{S}", "{" + slot + "}")


def _introduced(random: Random, actor: Actor, towns: list[str]) -> Actor:
    """Now and then with something said of the actor between commas."""
    if actor.kind not in trade.APPOSITIONS or random.random() > 0.3:
        return actor
    fitting = [
        a
        for a in trade.APPOSITIONS[actor.kind]
        if actor.subject != "They" or not a.startswith("which")
    ]
    if not fitting:
        return actor
    added = random.choice(fitting).format(
        N=random.choice(towns), M=country(random), age=random.randint(24, 71),
        year=random.randint(1960, 2020),
    )  # fmt: skip
    return replace(actor, printed=f"{actor.printed}, {added},")


def _with_more(random: Random, frame: str, values: Values, status: str) -> tuple[str, ...]:
    """The frame, now and then after one that brings in the sender, and before one that adds."""
    frames = [frame]
    if status in {"reported", "intercepted"}:
        lacking = [slot for slot in "SSRRAVZ" if slot not in SLOT.findall(frame)]
        if lacking and random.random() < 0.5:
            slot = random.choice(lacking)
            if slot not in "SR" or actor_of(values, slot).kind != "country":
                frames.append(random.choice(words.FOLLOWING[slot]))
    return tuple(frames)


def actor_of(values: Values, slot: str) -> Actor:
    actor = values[slot]
    assert isinstance(actor, Actor)
    return actor


def _sits(frame: str, values: Values) -> bool:
    """Whether countries that act do so in the sentence's grammar, and only states seize."""
    if not suits(frame, values):
        return False
    slots = SLOT.findall(frame)
    if "S" in slots and actor_of(values, "S").kind == "country" and not frame.startswith("{S}"):
        return False
    if "R" in slots and actor_of(values, "R").kind == "country" and not _TO_COUNTRY.search(frame):
        return False
    seizes = frame in words.INTERCEPTED and _AS_AGENT.search(frame)
    if seizes and actor_of(values, "X").kind not in {"government", "armed_force"}:
        return False
    return not (re.search(r"\bat \{V\}", frame) and values["V"] in world.COUNTRIES)


def contrast(random: Random, scene: Scene, at: int) -> Scene | None:
    """The same passage with one fact changed: two parties or places swapped, or the status."""
    one = scene.told[at]
    if one.status is None or one.brought_in:
        return None
    values = dict(one.values)
    if random.random() < 0.5:
        a, b = random.choice([("S", "R"), ("A", "Z"), ("V", "Z"), ("A", "V")])
        values[a], values[b] = values[b], values[a]
        if not all(_sits(frame, values) for frame in one.frames):
            return None
        changed = replace(one, values=values)
    else:
        status = random.choice([s for s in STATUSES if s != one.status])
        frame = pick(random, STATUSES[status], values)
        if not _sits(frame, values):
            return None
        changed = Told(values, (frame,), status)
    told = [changed if i == at else other for i, other in enumerate(scene.told)]
    return replace(scene, told=tuple(told))


def write(scene: Scene, at: int, whole: bool) -> str:
    """The passage, with the goods of one consignment in [[ ]]; `whole`: their amount too."""
    texts = []
    for number, one in enumerate(scene.told):
        values = dict(one.values)
        if number == at:
            values["g"] = f"[[{values['g']}]]"
            amount = f"{values['amount']} " if values["amount"] else ""
            marked = f"[[{values['G']}]]"
            values["G"] = marked if whole or not amount else f"{amount}{values['g']}"
        lead = [fill(one.brought_in, values)] if one.brought_in else []
        if one.brought_in:
            values[one.frames[0][1]] = _again(values, one.frames[0][1])
        first, *more = (fill(frame, values) for frame in one.frames)
        texts.append((lead, one.frames[0], first, more))
    lead, frame, main, more = texts[0]
    wrapped = scene.source is not None and not lead and ". " not in frame
    if wrapped:
        main = str(scene.source).replace("{}", inside(main, frame) + ".")
    written = [*lead, main, *more]
    if len(texts) == 2:
        next_lead, other, second, rest = texts[1]
        alone = not (lead or more or wrapped or next_lead or other.startswith("That "))
        if scene.joined and alone:
            written = [f"{main.removesuffix('.')}, while {inside(second, other)}.", *rest]
        else:
            written += [*next_lead, second, *rest]
    sentences = " ".join(sentence(one) for one in written)
    line = scene.before
    gap = "" if not line or line.endswith(("— ", ": ", "- ", "– ")) else " "
    return f"{line}{gap}{sentences} {scene.after}".strip()


def _again(values: Values, slot: str) -> Actor:
    """The actor under the name or pronoun by which a text goes on."""
    actor = actor_of(values, slot)
    return replace(actor, printed=actor.later[0] if len(actor.later) > 1 else actor.subject.lower())


def _aside(random: Random, bystanders: list[Actor], towns: list[str]) -> str:
    while True:
        one, other = random.sample(bystanders, 2)
        filling: dict[str, Actor | str] = {
            "X": one, "Y": other, "N": random.choice(towns), "M": country(random),
            **dates(random),
        }  # fmt: skip
        frame = random.choice(trade.ASIDES)
        if suits(frame, filling):
            return sentence(fill(frame, filling))
