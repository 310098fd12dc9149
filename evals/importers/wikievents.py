"""WikiEvents: events and their roles in whole news articles (Li et al., NAACL 2021).

Read from a folder with `{dev,test}.jsonl` and, where it is there, `coref/{dev,test}.jsonlines`,
which says what “he” stands for. None of its articles may be kept in this repository.
"""

import json
from typing import Any

from evals.datasets import DatasetError, Gold
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

_TRANSPORT, _TRANSFER = "Movement.Transportation.", "Transaction."
_MOVED = frozenset(["AcquiredEntity", "PassengerArtifact"])
_NO_GOODS = frozenset(["PER", "ORG", "GPE", "LOC", "FAC", "MON", "BOD", "SID"])
"""Entity types: people, bodies and sides, places, money."""


def read_documents(path: str, split: str, everything: bool = False) -> list[Document]:
    """The articles with goods on the move; with `everything`, also people, money and the like.

    Raises DatasetError where the folder isn't as told.
    """
    judged = read_judgements("wikievents")
    lines = read_lines(path, f"{split}.jsonl")
    try:
        same = _clusters(path, split)
        found = [document(json.loads(line), judged, same, everything) for line in lines]
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise DatasetError(f"{split}.jsonl is not in the form of WikiEvents: {error!r}") from error
    return [each for each in found if each.events]


def _clusters(path: str, split: str) -> dict[str, list[str]]:
    """For each mention's id, the ids of all mentions of the same thing; empty without the file."""
    try:
        lines = read_lines(path, f"coref/{split}.jsonlines")
    except DatasetError:
        return {}
    clusters = [cluster for line in lines for cluster in json.loads(line)["clusters"]]
    return {mention: cluster for cluster in clusters for mention in cluster}


def document(
    line: dict[str, Any],
    judged: dict[str, bool],
    same: dict[str, list[str]],
    everything: bool = False,
) -> Document:
    """One article with its events that move goods, or with all that move anything."""
    text, tokens, sentences = _text(line["sentences"])
    entities = {
        e["id"]: (e["entity_type"], (tokens[e["start"]][0], tokens[e["end"] - 1][1]))
        for e in line["entity_mentions"]
    }
    marked = [
        _event(mention, judged, entities, tokens, same)
        for mention in line["event_mentions"]
        if mention["event_type"].startswith((_TRANSPORT, _TRANSFER))
    ]
    events = tuple(e for e in marked if e.goods and (everything or e.of_goods))
    return Document(line["doc_id"], text, sentences, events)


def _text(sentences: list[Any]) -> tuple[str, list[Offsets], tuple[Offsets, ...]]:
    """The article, put together from its sentences: the set's own offsets fit no text of it."""
    text = ""
    tokens: list[Offsets] = []
    found: list[Offsets] = []
    for words, sentence in sentences:
        at = start = len(text)
        text += sentence + "\n"
        for word, *_ in words:
            at = text.index(word, at)
            tokens.append((at, at + len(word)))
            at += len(word)
        found.append((start, start + len(sentence)))
    return text.rstrip(), tokens, tuple(found)


def _event(
    event: dict[str, Any],
    judged: dict[str, bool],
    entities: dict[str, tuple[str, Offsets]],
    tokens: list[Offsets],
    same: dict[str, list[str]],
) -> Event:
    roles: dict[str, list[Offsets]] = {}
    moved: list[tuple[str, Offsets]] = []
    for argument in event["arguments"]:
        sort, place = entities[argument["entity_id"]]
        if argument["role"] in _MOVED:
            moved.append((sort, place))
            continue
        others = same.get(argument["entity_id"], [])
        places = [place, *(entities[other][1] for other in others if other in entities)]
        roles.setdefault(argument["role"], []).extend(places)
    goods = [place for sort, place in moved if sort not in _NO_GOODS]
    of_goods = event["id"] in judged and bool(goods)
    trigger = event["trigger"]
    return Event(
        key=event["id"],
        required=judged.get(event["id"], False),
        trigger=(tokens[trigger["start"]][0], tokens[trigger["end"] - 1][1]),
        goods=tuple(goods if of_goods else [place for _, place in moved]),
        of_goods=of_goods,
        sender=_role(roles, "Giver")
        if "Giver" in roles
        else _role(roles, "Transporter", or_nobody=True),
        recipient=_role(roles, "Recipient"),
        origin=_role(roles, "Origin"),
        destination=_role(roles, "Destination"),
    )


def _role(roles: dict[str, list[Offsets]], name: str, *, or_nobody: bool = False) -> Role:
    return Role(tuple(dict.fromkeys(roles.get(name, []))), or_nobody and name in roles)


def read_wikievents(path: str, split: str) -> list[Gold]:
    """The split as cases that label shipments and routes. Raises DatasetError."""
    return [as_gold("wikievents", each) for each in read_documents(path, split)]


WIKIEVENTS = PublicSet(
    name="wikievents",
    title="events of whole articles (Li, Ji and Han, NAACL 2021)",
    source="github.com/raspberryice/gen-arg, which says where data/wikievents is",
    licence="the annotations: see the source; the articles are their publishers': not for keeping",
    layout=("dev.jsonl, test.jsonl", "coref/dev.jsonlines, coref/test.jsonlines (may be missing)"),
    splits=("dev", "test"),
    judges=("shipments (goods, sender, recipient) and routes (origin, destination)",),
    mapping=(
        "A case is an article with goods on the move in Movement.Transportation or Transaction; "
        "evals/importers/judgements/wikievents.txt says which do. Trade in general is optional.",
        "AcquiredEntity, and PassengerArtifact unless it is a person, a body or money: goods.",
        "Giver: sender; Recipient: recipient; Transporter: sender or nobody; a pronoun is the name "
        "that it stands for.",
        "Origin and Destination: a route, where both are marked.",
    ),
    not_comparable=(
        "Not all goods are marked: shares of marked items are scored, no precision and no F1.",
        "Published results fill the roles of all 50 event types, from given events.",
        "ArtifactExistence (made, damaged, destroyed) is left out: nothing goes anywhere there. "
        "Few items: read them one by one.",
    ),
    read=read_wikievents,
)
