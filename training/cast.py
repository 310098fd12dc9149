"""Who appears in a passage: invented people, bodies and people without a name."""

import re
from dataclasses import dataclass
from random import Random

from training.words import bodies, people
from training.words.narration import MONTHS
from training.words.subjects import Subject

SHARED_SURNAME = 0.1
"""How often two people of a passage bear one surname."""
MONONYM = 0.06
"""How often a page never gives somebody's first name."""
_LAST_WORDS = frozenset(
    "Ministry Department Agency Authority Commission Council Institute Union University League "
    "Foundation Association Federation Party Alliance Police Navy Treasury Parliament Senate "
    "Service Office Group Bank".split()
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who can speak, with the forms in which a page names them.

    `name` is the longest form; `first` is how the page brings them in, `later` how it goes on to
    name them (empty for one who is named in full each time); `pronoun` is he, she, they or it.
    """

    name: str
    first: tuple[str, ...]
    later: tuple[str, ...]
    pronoun: str
    kind: str

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form that may stand on a page."""
        return (self.name, *self.later)


@dataclass(frozen=True, slots=True)
class Cast:
    """The voices of one passage, each kind in order of drawing."""

    people: tuple[Voice, ...]
    bodies: tuple[Voice, ...]
    outlets: tuple[Voice, ...]
    described: tuple[Voice, ...]

    @property
    def everyone(self) -> tuple[Voice, ...]:
        """All of them."""
        return self.people + self.bodies + self.outlets + self.described


def draw_cast(random: Random, subject: Subject) -> Cast:
    """Three to seven people, two to three bodies, one or two outlets, two without a name."""
    honorific = random.random() < 0.15
    named = [_body(random, random.choice((bodies.COMPANY, bodies.OFFICE, bodies.ASSOCIATION)))
             for _ in range(random.randint(2, 3))]  # fmt: skip
    outlets = [_outlet(random) for _ in range(random.randint(1, 2))]
    homes = random.choices(
        list(people.ORIGINS), [people.WEIGHTS.get(o, 1) for o in people.ORIGINS], k=2
    )
    drawn: list[Voice] = []
    taken: set[str] = set()
    family = random.random() < SHARED_SURNAME
    for number in range(random.randint(3, 7)):
        shared = drawn[0].name.partition(" ")[2] if family and number == 1 else None
        while True:
            voice = _person(random, subject, named, random.choice(homes), honorific, shared)
            if not taken & set(voice.name.split()) or shared:
                break
        taken |= set(voice.name.split())
        drawn.append(voice)
        if shared:  # Who shares a surname is told apart by the given name.
            first = drawn[0]
            drawn[0] = Voice(first.name, first.first, (), first.pronoun, first.kind)
    nameless = [_described(words) for words in random.sample(bodies.DESCRIBED, 2)]
    return Cast(tuple(drawn), tuple(named), tuple(outlets), tuple(nameless))


def fill_places(random: Random, pattern: str, **more: str) -> str:
    """A pattern of `training.words.bodies` with its places, roots and numbers drawn."""
    return pattern.format(
        root=random.choice(bodies.ROOTS),
        region=random.choice(bodies.REGIONS),
        place=random.choice(bodies.PLACES),
        land=random.choice(bodies.LANDS),
        adjective=random.choice(bodies.ADJECTIVES),
        number=random.randint(3, 89),
        party=random.choice(bodies.PARTIES),
        month=random.choice(MONTHS),
        **more,
    )


def _person(
    random: Random,
    subject: Subject,
    named: list[Voice],
    home: str,
    honorific: bool,
    surname: str | None,
) -> Voice:
    origin = people.ORIGINS[home]
    woman = random.random() < 0.5
    given = random.choice(origin.women if woman else origin.men)
    if home in {"american", "british"} and random.random() < 0.12:
        given += f" {random.choice('ABCDEFGHJKLMRSTW')}."
    family = surname or random.choice(origin.surnames)
    name = f"{given} {family}"
    if not surname and random.random() < MONONYM:
        name = family
    elif home in {"chinese", "japanese and korean"} and not surname and random.random() < 0.4:
        name = f"{family} {given}"
    words = {
        "person": random.choice(["woman" if woman else "man", "person"]),
        "body": random.choice(named).first[0],
        **subject._asdict(),
    }
    title = random.choice(bodies.TITLES) if random.random() < 0.4 else None
    role = fill_places(random, random.choice(bodies.ROLES), **words)
    before = fill_places(random, random.choice(bodies.PREMODIFIERS), **words)
    first: tuple[str, ...] = (name, f"{name}, {role},", f"{before} {name}")
    later = [family] * 6
    if honorific:
        later = [f"{'Ms' if woman else 'Mr'} {family}"] * 6
    if title:
        home_seat = f"{random.choice('DR')}-{random.choice(bodies.PLACES)}"
        seat = f" ({home_seat})" if title in {"Sen.", "Rep.", "Congresswoman"} else ""
        first = (f"{title} {name}", f"{title} {name}{seat}", f"{title} {name}{seat}", name)
        later += [f"{title} {family}", bodies.CALLED.get(title, family)]
    return Voice(name, first, () if surname else tuple(later), "she" if woman else "he", "person")


def _body(random: Random, patterns: list[str]) -> Voice:
    name = fill_places(random, random.choice(patterns))
    last = name.split()[-1].split("'")[0]
    inner = next((w for w in name.split() if w in _LAST_WORDS), last)
    company = patterns is bodies.COMPANY
    later: tuple[str, ...]
    if company:
        later = ("the company", name.split()[0], name)
    elif inner in _LAST_WORDS:
        later = (f"the {inner.lower()}", f"the {name}")
    else:
        later = (f"the {name}",)
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    first = name if company else f"the {name}"
    if not company and len(acronym) > 2 and random.random() < 0.3:
        return Voice(name, (f"{first} ({acronym})",), (acronym,), "it", "body")
    return Voice(name, (first,), later, "it", "body")


def _outlet(random: Random) -> Voice:
    name = fill_places(random, random.choice(bodies.OUTLET))
    article = random.choice(["", "the "]) if not name.startswith("The") else ""
    return Voice(name, (article + name,), (article + name,), "it", "outlet")


def _described(words: str) -> Voice:
    noun = re.split(" of | who | in | at | with ", words)[0].rsplit(" ", 1)[-1]
    later = (f"the {noun}",) if words.startswith(("a ", "an ")) else ()
    return Voice(words, (words,), later, "they", "described")
