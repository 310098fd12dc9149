"""What an amount is of: the goods beside it, or those told of before where it stands alone."""

import re
from collections.abc import Iterator, Sequence

from service.pipeline.candidates.amount_words import CONTAINERS, MEASURES, MONEY
from service.pipeline.candidates.found import Amount, Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.things import VESSELS
from service.pipeline.guided.goods import MASS
from service.pipeline.linguistics import bounds

_SEVERAL = 10  # Below it a number without a noun is mostly of people or of something else.
_BEFORE = 30  # Amounts before a bare measure among which its goods may have been named.
_NEAR = 3  # Sentences before a small number, or a rest, among which its goods are.
_CALLED = re.compile(r" (?:described|declared|labell?ed|listed|marked|sold) as (\w+)\b(?! \w+ing)")
_REST = re.compile(r"\b(?:further|another|additional|other|remaining|last|first)\s+\Z", re.I)
_MORE = re.compile(r"\s+(?:more|others|further)\b", re.I)
_APART = re.compile(r"\b(?:each|every|apiece)(?: one)?(?: of| holding| weighing)?\s+\Z", re.I)
_ONE_OF = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|final) of "
    r"(?:(?:the|its|these|those|some|about) )?\Z", re.I,
)  # fmt: skip
"""Before the number of those of which only one is told of: “the fourth of nine cargoes”."""
_SIZE = re.compile(rf"\b(?:{'|'.join(sorted(VESSELS))}) of (?:(?:about|some|around) )?\Z", re.I)
"""Before what a ship can hold: “a tanker of 33,000 tonnes”."""
_HOLDERS = re.compile(r"(\w+s) of\s+\Z")
_KNOWN = re.compile(r"\b(?:the|these|those|its|their)\s+\Z", re.I)
_HOLDING = frozenset(
    f"{mark}{word}" for mark in ("", ", ") for word in (
        "containing", "holding", "filled with", "packed with", "stuffed with", "full of",
    )
)  # fmt: skip
_LOTS = frozenset("lots batches instalments installments stages legs trips runs".split())
_VOLUMES = frozenset("litre liter l gallon".split())
_NAMED = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_ROUGH = frozenset(
    "cargo contraband equipment material machinery gear waste scrap hardware grain fuel food goods "
    "aid relief".split()
)
"""Of those that aren't counted, what is a rough name of goods."""


def goods_of(reading: Reading, amount: Amount, told: Sequence[Offsets] = ()) -> Offsets | None:
    """What an amount is of: the goods beside it, or those last measured or counted before it.

    Goods that were `told` of before without an amount are what a measure is of where there are
    no others.
    """
    if amount.goods is not None:
        return _contents(reading, amount)
    called = _CALLED.match(reading.page.text, amount.end)
    if called is not None:
        return called.span(1)
    if is_measure(amount) and not _is_size(reading, amount):
        return _measured_before(reading, amount, told)
    if amount.unit is not None:
        return _alike(reading, amount) if is_contained(amount) else None
    if _is_rest(reading, amount):
        near = (goods_of(reading, a) for a in _near(reading, amount))
        return next((goods for goods in near if goods is not None), None)
    if (amount.value or 0) >= _SEVERAL:
        alike = (a.goods for a in _before(reading, amount) if a.goods and not is_measure(a))
        return next(alike, None) or _sent_before(reading, amount, told)
    last = next(_near(reading, amount), None)
    return last.goods if last is not None and not is_measure(last) else None


def is_measure(amount: Amount) -> bool:
    """Whether an amount is a weight or a volume, and no number of pieces."""
    return amount.unit is not None and amount.unit.split()[-1].lower() in MEASURES


def is_restated(reading: Reading, amount: Amount) -> bool:
    """Whether an amount is of goods that another amount tells of.

    A measure says how much goods just counted are: “two boxes of teak, 30 tons”. A number says of
    how many they are one: “the fourth of nine cargoes”. Or the next amount tells of them. Or it is
    what a ship holds: “a tanker of 33,000 tonnes”.
    """
    if _is_told_again(reading, amount):
        return True
    before_it = reading.page.text[max(0, amount.start - 25) : amount.start]
    if _ONE_OF.search(before_it) or _SIZE.search(before_it):
        return True
    at = reading.candidates.amounts.index(amount)
    before = reading.candidates.amounts[at - 1] if at else None
    goods = before.goods if before is not None and amount.goods is None else None
    gap = reading.page.text[goods[1] : amount.start] if goods is not None else ""
    return gap.strip() in {",", "(", "–", "—"} or bool(_APART.search(gap))


def _is_told_again(reading: Reading, amount: Amount) -> bool:
    """Whether the next amount says what is in the containers: “two of the lots, 1,800 chips”.

    Or in whatever is said to hold it: “six flasks containing 40 kilos of mercury”.
    """
    at = reading.candidates.amounts.index(amount)
    behind = reading.candidates.amounts[at + 1 : at + 2]
    if amount.goods is None or not behind or behind[0].goods is None:
        return False
    noun = reading.page.text[slice(*amount.goods)].split()[-1].lower()
    empty = noun.removesuffix("s") in CONTAINERS
    gap = reading.page.text[amount.goods[1] : behind[0].start].strip()
    return gap in _HOLDING or (empty and gap in {",", "(", "–", "—"})


def _is_size(reading: Reading, amount: Amount) -> bool:
    """Whether a measure only says how large something is: “the 50kg bags”, “sacks of 60kg”."""
    text = reading.page.text
    following = text[amount.end : amount.end + 30].split()[:1]
    holder = _HOLDERS.search(text, max(0, amount.start - 30), amount.start)
    words = [*following, *([holder[1]] if holder else [])]
    return any(w.strip(",.").lower().removesuffix("s") in CONTAINERS for w in words)


def _contents(reading: Reading, amount: Amount) -> Offsets | None:
    """What bags are of that only say “900 bags”: as the bags that were counted before them."""
    text = reading.page.text
    unit = (amount.unit or "").removesuffix("s").lower()
    if unit not in CONTAINERS or not amount.goods or text[slice(*amount.goods)] != amount.unit:
        return amount.goods
    alike = _alike(reading, amount)
    if alike is not None or _KNOWN.search(text, max(0, amount.start - 10), amount.start):
        return alike or amount.goods  # “the two containers” are those told of.
    return max(_mass_before(reading, amount), default=amount.goods)


def _alike(reading: Reading, amount: Amount) -> Offsets | None:
    """What the same containers held that were counted last before some."""
    for before in reversed(reading.candidates.amounts):
        same = before.start < amount.start and before.unit == amount.unit
        if same and _is_filled(reading, before):
            return before.goods
    return None


def _before(reading: Reading, amount: Amount) -> Iterator[Amount]:
    """The amounts before one, the nearest first, without money."""
    amounts = reading.candidates.amounts
    at = amounts.index(amount)
    for before in reversed(amounts[max(0, at - _BEFORE) : at]):
        money = before.unit is not None and not before.goods and before.unit.lower() in MONEY
        if not money and not _is_lot(reading, before):
            yield before


def _is_lot(reading: Reading, amount: Amount) -> bool:
    """“in two lots”: how goods went, and not what."""
    return amount.goods is not None and reading.page.text[slice(*amount.goods)].lower() in _LOTS


def _near(reading: Reading, amount: Amount) -> Iterator[Amount]:
    """The amounts of the same and of the last few sentences, the nearest first."""
    own = reading.page.sentence_at(amount.start)
    for before in _before(reading, amount):
        sentence = reading.page.sentence_at(before.start)
        if own is None or sentence is None or own.number - sentence.number > _NEAR:
            return
        yield before


def _sent_before(reading: Reading, amount: Amount, told: Sequence[Offsets]) -> Offsets | None:
    """What a number is of where nothing was counted: the things that its sentence sends."""
    own = reading.page.sentence_at(amount.start)
    near = [g for g in told if own is not None and own.start <= g[0] and g[1] <= amount.start]
    return next((g for g in reversed(near) if reading.page.text[g[1] - 1] == "s"), None)


def _is_rest(reading: Reading, amount: Amount) -> bool:
    """“a further 25”, “the remaining eight”, “300 more”: of what was counted or measured before."""
    text = reading.page.text
    before = _REST.search(text, max(0, amount.start - 20), amount.start)
    return bool(before or _MORE.match(text, amount.end))


def _measured_before(reading: Reading, amount: Amount, told: Sequence[Offsets]) -> Offsets | None:
    """The goods last measured before a bare measure; else last in bags, told of or named."""
    amounts = list(_before(reading, amount))
    liquid = _is_volume(amount)
    measured = (a for a in amounts if a.goods and is_measure(a) and _is_volume(a) == liquid)
    last = next((a.goods for a in measured), None)
    if last is not None or liquid:
        return last
    bags = [a.goods for a in amounts if a.goods and is_contained(a) and _is_filled(reading, a)]
    named = [*bags, *(g for g in told if g[1] <= amount.start), *_mass_before(reading, amount)]
    sure = [g for g in named if reading.page.text[slice(*g)].split()[-1].lower() not in _ROUGH]
    return max(sure or named, default=None)


def _is_volume(amount: Amount) -> bool:
    """Whether an amount is of a liquid: twenty litres are none of the tonnes told of before."""
    return (amount.unit or "").lower().removesuffix("s") in _VOLUMES


def _is_filled(reading: Reading, amount: Amount) -> bool:
    """Whether something is told to be in the containers: not in “about 200 trucks”."""
    return amount.goods is not None and reading.page.text[slice(*amount.goods)] != amount.unit


def is_contained(amount: Amount) -> bool:
    """Whether goods were counted by what holds them: “412 wagons of wheat”."""
    return (amount.unit or "").lower().removesuffix("s") in CONTAINERS


def _mass_before(reading: Reading, amount: Amount) -> Iterator[Offsets]:
    """“The coffee takes longer. There are 22 tonnes of it”: goods that aren't counted."""
    own = reading.page.sentence_at(amount.start)
    for number in range(max(0, own.number - _NEAR), own.number + 1) if own is not None else ():
        sentence = reading.page.sentence(number)
        for token in reading.tokens(sentence) if sentence is not None else ():
            start, end = bounds(token)
            mass = token.lower_ in MASS - _ROUGH and token.dep_ in _NAMED
            if mass and end <= amount.start:
                yield start, end
