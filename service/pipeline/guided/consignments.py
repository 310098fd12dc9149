"""A consignment that was found, and whether two of them are one."""

from dataclasses import dataclass, replace

from schemas.brief import ShipmentStatus
from service.pipeline.candidates.found import Amount, DateMention, Name, Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.bare import is_measure
from service.pipeline.guided.goods import ARMS, DRUGS, FUELS, GRAINS
from service.pipeline.guided.ways import Way
from service.pipeline.linguistics import offset

_RECENT = 60  # Shipments before one among which it may have been told of already.
_ACCIDENT = 100  # Above it, two numbers of pieces are not equal by accident.


_SOON = 3  # Sentences after goods within which “the food” is them.
KINDS = frozenset(
    "good food aid relief cargo fuel oil grain drug weapon arm gun firearm wood timber haul goods "
    "material contraband supply item product equipment consignment shipment machinery "
    "device".split()
)
"""Nouns for goods of many sorts, by which “the” tells again of goods that had their own name."""


_HOLDERS = frozenset(
    "container crate box case carton bag sack drum barrel pallet bale parcel package packet "
    "suitcase bundle wagon load lot batch consignment shipment cargo tranche".split()
)
"""What goods are in; after the goods were told of, “the” tells of them by it again."""


_LEAD = 5  # Sentences of an article, headlines and all, in which goods go by a rough name.
SORTS = (
    dict.fromkeys(("weapon", "arm", "gun", "firearm"), ARMS)
    | dict.fromkeys(("drug", "narcotic"), DRUGS)
    | {"grain": GRAINS, "fuel": FUELS, "chip": frozenset({"processor", "microcontroller"})}
)
"""Nouns for goods of one sort, each with what is of it."""


@dataclass(frozen=True, slots=True)
class FoundShipment:
    """One consignment, its way, there and back, and the sentence that tells of it."""

    sentence: int
    goods: Offsets
    amount: Amount | None
    sender: Name | None
    recipient: Name | None
    date: DateMention | None
    status: ShipmentStatus
    way: Way | None
    stopped_at: Offsets | None = None
    returned: Way | None = None
    made_at: Offsets | None = None


def overlap(one: Offsets, other: Offsets | None) -> bool:
    return other is not None and one[0] < other[1] and other[0] < one[1]


def add(reading: Reading, found: list[FoundShipment], new: FoundShipment) -> None:
    """Add a shipment, or fill what is still open of the same one."""
    for i, known in enumerate(found[-_RECENT:], start=max(0, len(found) - _RECENT)):
        if known.sentence == new.sentence and (
            (overlap(known.goods, new.goods) and _may_be_one(known.amount, new.amount))
            or (known.amount and known.amount == new.amount)
        ):
            found[i] = _merged(known, new)
            return
        if _same_again(reading, known, new):
            found[i] = _merged(known, _retold(reading, known, new))
            return
    found.append(new)


def _retold(reading: Reading, known: FoundShipment, new: FoundShipment) -> FoundShipment:
    """What “the pumps” adds; a leg that they went on later is joined to their way in its turn."""
    later = new.sentence > known.sentence and new.amount is None
    return replace(new, way=None) if later and _is_definite(reading, new.goods[0]) else new


def _may_be_one(one: Amount | None, other: Amount | None) -> bool:
    """Whether two amounts of one mention of goods may be of one consignment.

    “640 bags of cocoa, 40 tonnes” is one; of “six of 24 guns … a further ten”, ten are others.
    """
    return one is None or other is None or one.goods == other.goods


def told_once(reading: Reading, found: list[FoundShipment]) -> list[FoundShipment]:
    """The shipments without those that tell, uncounted, of goods that are counted elsewhere.

    A lead names the goods that the story counts, and later sentences call them by the bare noun.
    What such a mention adds goes to the consignment that it means, where only one can be meant.
    """
    kept = list(found)
    for new in found:
        if new.amount is not None:
            before = _held(reading, kept, new)
            if before is not None:
                kept.remove(new)
                kept[kept.index(before)] = _merged(before, replace(new, way=None))
            continue
        again = _is_definite(reading, new.goods[0])
        meant = [
            s for s in kept
            if s.amount is not None and _means(reading, new, s, again)
            and (again or not _clash(s, new))
        ]  # fmt: skip
        if meant:
            kept.remove(new)
        if len(meant) == 1 and not _clash(meant[0], new):
            rough = _is_of_sort(_words(reading, new), _words(reading, meant[0]))
            told = replace(new, way=None) if rough else _retold(reading, meant[0], new)
            kept[kept.index(meant[0])] = _merged(meant[0], told)
    return kept


def _held(
    reading: Reading, shipments: list[FoundShipment], new: FoundShipment
) -> FoundShipment | None:
    """The goods told of just before that are in “the two containers”, or that “the sacks” are."""
    noun = _words(reading, new)[-1:]
    first = min(new.goods[0], new.amount.start if new.amount is not None else new.goods[0])
    if not (noun and noun[0] in _HOLDERS and _is_definite(reading, first)):
        return None
    near = [s for s in shipments if 0 < new.sentence - s.sentence <= _SOON]
    same = [s for s in near if _words(reading, s)[-1:] == noun]
    return (same or near)[-1] if near else None


def _is_definite(reading: Reading, at: int) -> bool:
    """Whether goods at that offset are called “the rifles”, as those told of before are."""
    before = reading.page.text[max(0, at - 6) : at].split()
    return before[-1:] != [] and before[-1].lower() in {"the", "these", "those", "this", "that"}


def _means(reading: Reading, new: FoundShipment, known: FoundShipment, again: bool) -> bool:
    """Whether uncounted goods can be counted ones: “pickups” are “pickup trucks”."""
    words, others = _words(reading, new), _words(reading, known)
    soon = 0 <= new.sentence - known.sentence <= _SOON and new.goods[0] >= known.goods[0]
    kind = again and soon and words[-1:] != [] and words[-1] in KINDS
    before = new.sentence <= _LEAD and new.goods[0] < known.goods[0]
    lead = before and words[-1:] == others[-1:]  # “drone engines”, in the lead
    alike = lead or _alike(reading, known, new) or set(words) <= set(others)
    return kind or alike or _is_of_sort(words, others)


def _is_of_sort(rough: list[str], words: list[str]) -> bool:
    """Whether goods that go by a rough name, “guns”, can be others: “rifles”."""
    return rough[-1:] != [] and words[-1:] != [] and words[-1] in SORTS.get(rough[-1], ())


def _alike(reading: Reading, one: FoundShipment, other: FoundShipment) -> bool:
    """Whether goods bear the same noun, and neither is of a sort that the other isn't."""
    a, b = (_words(reading, s) for s in (one, other))
    return a[-1:] == b[-1:] and (set(a) <= set(b) or set(b) <= set(a))


def _words(reading: Reading, shipment: FoundShipment) -> list[str]:
    """The words of the goods, in their dictionary forms."""
    sentence = reading.page.sentence_at(shipment.goods[0])
    start, end = shipment.goods
    tokens = reading.tokens(sentence) if sentence is not None else ()
    return [t.lemma_.lower() for t in tokens if start <= offset(t) < end]


def _clash(one: FoundShipment, other: FoundShipment) -> bool:
    """Whether two mentions name different parties."""
    return any(
        x is not None and y is not None and x != y
        for x, y in ((one.sender, other.sender), (one.recipient, other.recipient))
    )


def _same_again(reading: Reading, known: FoundShipment, new: FoundShipment) -> bool:
    """Whether a later mention without an amount tells of the goods of an earlier one again."""
    text = reading.page.text
    a, b = (text[slice(*s.goods)].casefold() for s in (known, new))
    if _same_count(known.amount, new.amount):
        return True  # “2,400 chips” of the headline, “at least 2,400 processors” of the lead.
    if _same_amount(known.amount, new.amount) and _alike(reading, known, new):
        dates = known.date is None or new.date is None or known.date == new.date
        return dates and not _clash(known, new)
    differs = known.amount is not None and new.amount is not None
    tells_more = new.sender is not None or new.recipient is not None or new.way is not None
    near = abs(new.sentence - known.sentence) <= 2
    return (
        _alike(reading, known, new)
        and not _clash(known, new)
        and not differs
        and new.amount is None
        and (near or (a == b and not tells_more))
    )


def _same_count(one: Amount | None, other: Amount | None) -> bool:
    """Whether two numbers of pieces are the same and large enough for that to be no accident."""
    return (
        one is not None
        and other is not None
        and one.value == other.value
        and (one.value or 0) > _ACCIDENT
        and not is_measure(one)
        and not is_measure(other)
    )


def _same_amount(one: Amount | None, other: Amount | None) -> bool:
    return (
        one is not None and other is not None and (one.value, one.unit) == (other.value, other.unit)
    )


def _merged(known: FoundShipment, new: FoundShipment) -> FoundShipment:
    return replace(
        known,
        amount=known.amount or new.amount,
        sender=known.sender or new.sender,
        recipient=known.recipient or new.recipient,
        date=known.date or new.date,
        way=known.way or new.way,
        stopped_at=known.stopped_at or new.stopped_at,
        status=known.status if known.status != "reported" else new.status,
    )
