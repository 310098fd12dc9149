"""RAMS: events and their roles across sentences of news (Ebner et al., ACL 2020).

Read from a folder with `{dev,test}.jsonlines`: each line is a window of five sentences with one
marked event. None of its articles may be kept in this repository.
"""

import json
from typing import Any

from evals.datasets import DatasetError, Gold
from evals.importers.detokenise import Running, running_text
from evals.importers.marked_events import (
    Document,
    Event,
    Role,
    as_gold,
    read_judgements,
    read_lines,
)
from evals.importers.public_set import PublicSet
from evals.locate import Offsets

_KEY = 20
"""So many characters of a line's key tell it from all others."""
_TRANSPORT, _TRANSFER = "movement.transportartifact.", "transaction.transferownership."
_PEOPLE, _MONEY = "movement.transportperson.", "transaction.transfermoney."
_MOVED = {_TRANSPORT: "artifact", _TRANSFER: "artifact", _PEOPLE: "passenger", _MONEY: "money"}
_SENDING = frozenset([_TRANSPORT + "sendsupplyexport"])
_RECEIVING = frozenset([_TRANSPORT + "receiveimport", _TRANSPORT + "grantentry"])
_HINDERED = ("preventexit", "prevententry", "embargosanction")
_GIFTS = frozenset([_TRANSFER + "giftgrantprovideaid", _TRANSFER + "borrowlend"])


def read_documents(path: str, split: str, everything: bool = False) -> list[Document]:
    """The windows whose event moves goods; with `everything`, also people, money and the like.

    Raises DatasetError where the folder isn't as told.
    """
    judged = read_judgements("rams")
    name = f"{split}.jsonlines"
    try:
        found = [document(json.loads(line), judged) for line in read_lines(path, name)]
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise DatasetError(f"{name} is not in the form of RAMS 1.0: {error!r}") from error
    return [each for each in found if each and (everything or each.events[0].of_goods)]


def document(line: dict[str, Any], judged: dict[str, bool]) -> Document | None:
    """One line of the set, or None where its event moves nothing."""
    key = line["doc_key"][:_KEY]
    first, last, labels = line["evt_triggers"][0]
    kind = labels[0][0]
    moved = next((role for group, role in _MOVED.items() if kind.startswith(group)), None)
    if moved is None or kind.endswith(_HINDERED):
        return None
    text = running_text(line["sentences"])
    roles: dict[str, list[Offsets]] = {}
    for _, (start, end), label in line["gold_evt_links"]:
        # “evt090arg02recipient”: the event's number and the role's, then the role.
        roles.setdefault(label[len("evt000arg00") :], []).append(_stretch(text, start, end))
    event = Event(
        key=key,
        required=judged.get(key, False),
        trigger=_stretch(text, first, last),
        goods=tuple(roles.get(moved, [])),
        of_goods=key in judged and moved == "artifact",
        sender=_sender(kind, roles),
        recipient=_recipient(kind, roles),
        origin=Role(tuple(roles.get("origin", []))),
        destination=Role(tuple(roles.get("destination", []))),
    )
    return Document(key, text.text, tuple(text.sentences), (event,)) if event.goods else None


def _stretch(text: Running, first: int, last: int) -> Offsets:
    """Offsets of the tokens from `first` to `last`, both included."""
    return text.tokens[first][0], text.tokens[last][1]


def _sender(kind: str, roles: dict[str, list[Offsets]]) -> Role:
    if kind in _GIFTS or kind.startswith(_MONEY):
        return Role(tuple(roles.get("giver", [])))
    if kind in _RECEIVING or not kind.startswith((_TRANSPORT, _PEOPLE)):
        return Role()
    mover = roles.get("transporter", [])
    if kind in _SENDING or not mover:
        return Role(tuple(mover))
    return Role((*mover, *roles.get("origin", [])), or_nobody=True)


def _recipient(kind: str, roles: dict[str, list[Offsets]]) -> Role:
    if kind in _RECEIVING:
        return Role(tuple(roles.get("transporter", [])))
    return Role((*roles.get("recipient", []), *roles.get("beneficiary", [])))


def read_rams(path: str, split: str) -> list[Gold]:
    """The split as cases that label shipments and routes. Raises DatasetError."""
    return [as_gold("rams", each) for each in read_documents(path, split)]


RAMS = PublicSet(
    name="rams",
    title="Roles Across Multiple Sentences (Ebner et al., ACL 2020)",
    source="nlp.jhu.edu/rams: RAMS 1.0, its folder data/",
    licence="the annotations: see the source; the articles are their publishers': not for keeping",
    layout=("dev.jsonlines, test.jsonlines",),
    splits=("dev", "test"),
    judges=("shipments (goods, sender, recipient) and routes (origin, destination)",),
    mapping=(
        "A case is a window of five sentences whose one marked event (movement.transportartifact, "
        "transaction.transferownership) moves goods; evals/importers/judgements/rams.txt says "
        "which do. Trade in general is optional.",
        "artifact: goods; origin and destination: a route, where both are marked.",
        "transporter: sender where goods are sent, supplied or exported, recipient where they are "
        "imported or let in, elsewhere sender or nobody.",
        "recipient and beneficiary: recipient. giver: sender of a gift or loan; in purchases it "
        "isn't scored, since it often marks the buyer.",
        "A pronoun, or a role that isn't marked, is not scored.",
    ),
    not_comparable=(
        "Other goods in the window are not marked: shares of marked items are scored, no "
        "precision and no F1.",
        "Published results fill the 65 roles of all 139 event types, from a given event and its "
        "type; here nobody says where the event is.",
        "Embargoes, hindered transports, people and money alone are left out. The text is put "
        "together from tokens.",
    ),
    read=read_rams,
)
