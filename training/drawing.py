"""Words drawn for the slots of frames: places, dates, goods with their amounts."""

from random import Random

from training.words import goods, trade, world

TOWN_NAMES = [town[0] for town in world.TOWNS]
"""Every town that may come up."""


def country(random: Random) -> str:
    """A country whose name stands without an article."""
    return random.choice([c for c in world.COUNTRIES if c not in world.WITH_ARTICLE])


def places(random: Random, count: int, taken: set[str], bare: bool) -> list[str]:
    """Towns, or countries, of different countries; `taken` holds those used before."""
    drawn: list[str] = []
    while len(drawn) < count:
        town, country = random.choice(world.TOWNS)
        if bare and country in world.WITH_ARTICLE:
            continue
        if country not in taken and country.split()[0].casefold() not in taken:
            taken |= {country, country.split()[0].casefold()}
            drawn.append(country if bare else town)
    return drawn


def dates(random: Random) -> dict[str, str]:
    """Dates past and to come, and a vehicle."""
    name = random.choice(trade.SHIP_NAMES)
    return {
        "D": random.choice(trade.DATES),
        "L": random.choice(trade.COMING),
        "L2": random.choice(trade.COMING_NOUNS),
        "year": str(random.randint(2012, 2024)),
        "ship": random.choice(trade.VEHICLES).format(w=name),
    }


def goods_words(random: Random) -> dict[str, str]:
    """The goods with and without their amount, and the verbs in their number."""
    chance = random.random()
    number = random.choice(goods.COUNTS) if random.random() < 0.6 else _large(random)
    singular = False
    if chance < 0.4:
        noun, amount = random.choice(goods.COUNTED), number
    elif chance < 0.6:
        noun = random.choice(goods.WEIGHED)
        amount = f"{number} {random.choice(goods.WEIGHTS)} of"
    elif chance < 0.67:
        noun = random.choice(goods.LIQUID)
        amount = f"{number} {random.choice(goods.VOLUMES)} of"
    elif chance < 0.8:
        noun, amount = random.choice(goods.PACKED), f"{number} {random.choice(goods.PACKS)} of"
    elif chance < 0.93:
        noun = random.choice(goods.PACKED + goods.COUNTED)
        amount, singular = f"{random.choice(goods.SINGLE_PACKS)} of", True
    else:
        noun, amount = random.choice(goods.COUNTED), ""
    whole = f"{amount} {noun}".strip()
    verbs = ("was", "has", "is") if singular else ("were", "have", "are")
    return {"G": whole, "g": noun, "amount": amount, **dict(zip(("was", "has", "is"), verbs,
            strict=True))}  # fmt: skip


def _large(random: Random) -> str:
    return (
        f"{random.choice([1, 2, 3, 5, 8, 12, 25, 40]) * 1000 + random.choice([0, 0, 200, 500]):,}"
    )
