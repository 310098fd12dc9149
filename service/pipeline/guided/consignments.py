"""A consignment that was found, and whether two of them are one."""

from dataclasses import dataclass, replace

from schemas.brief import ShipmentStatus
from service.pipeline.candidates.found import Amount, DateMention, Name, Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided import loads
from service.pipeline.guided.ways import Way

_RECENT = 60  # Shipments before one among which it may have been told of already.
_ACCIDENT = 100  # Above it, two numbers of pieces are not equal by accident.


@dataclass(frozen=True, slots=True)
class FoundShipment:
    """One consignment, its way and the sentence that tells of it."""

    sentence: int
    goods: Offsets
    amount: Amount | None
    sender: Name | None
    recipient: Name | None
    date: DateMention | None
    status: ShipmentStatus
    way: Way | None
    stopped_at: Offsets | None = None


def overlap(one: Offsets, other: Offsets | None) -> bool:
    return other is not None and one[0] < other[1] and other[0] < one[1]


def add(reading: Reading, found: list[FoundShipment], new: FoundShipment) -> None:
    """Add a shipment, or fill what is still open of the same one."""
    for i, known in enumerate(found[-_RECENT:], start=max(0, len(found) - _RECENT)):
        if known.sentence == new.sentence and (
            overlap(known.goods, new.goods) or (known.amount and known.amount == new.amount)
        ):
            found[i] = _merged(known, new)
            return
        if _same_again(reading, known, new):
            found[i] = _merged(known, new)
            return
    found.append(new)


def _same_again(reading: Reading, known: FoundShipment, new: FoundShipment) -> bool:
    """Whether a later mention without an amount tells of the goods of an earlier one again."""
    text = reading.page.text
    a, b = (text[slice(*s.goods)].casefold() for s in (known, new))
    heads = a.split()[-1:] == b.split()[-1:]
    if _same_count(known.amount, new.amount):
        return True  # “2,400 chips” of the headline, “at least 2,400 processors” of the lead.
    clash = any(
        x is not None and y is not None and x != y
        for x, y in ((known.sender, new.sender), (known.recipient, new.recipient))
    )
    differs = known.amount is not None and new.amount is not None
    tells_more = new.sender is not None or new.recipient is not None or new.way is not None
    near = abs(new.sentence - known.sentence) <= 2
    return (
        heads
        and not clash
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
        and not loads.is_measure(one)
        and not loads.is_measure(other)
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
