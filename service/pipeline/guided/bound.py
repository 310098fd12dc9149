"""Where goods were bound that a sentence tells of only as far as they came."""

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.named_places import place_at, whole_name
from service.pipeline.guided.stops import LONGEST

_BOUND = frozenset("bind bound destine head".split())
_ELSEWHERE = frozenset("instead end turn wind show divert reroute route".split())
"""Words of goods that never got where they were bound: “ended up”, “were driven there instead”."""


def bound_for(reading: Reading, mover: Token) -> Offsets | None:
    """The place of “rice bound for Gao was unloaded at Lomé”, which is the end of its way."""
    sentence = mover.sent
    if len(sentence) > LONGEST or any(t.lemma_.lower() in _ELSEWHERE for t in sentence):
        return None
    for word in sentence:
        yet_to_go = word.lemma_.lower() in _BOUND and word.dep_ in {"acl", "amod"}
        if not yet_to_go or word.tag_ not in {"VBN", "VBG"}:
            continue
        behind = (t for c in word.children if c.lower_ in {"for", "to"} for t in c.subtree)
        place = next((p for t in behind if (p := place_at(reading, t)) is not None), None)
        return whole_name(reading, [*sentence], place) if place is not None else None
    return None
