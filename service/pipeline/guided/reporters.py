"""Who passed on what another said: “told Reuters”, “Reed said a clerk had told her “…””."""

from itertools import pairwise, takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import SAY, prepositional, subject, whose
from service.pipeline.guided.sayers import according_to, sayer
from service.pipeline.guided.verbs_of_saying import verbs_of_saying

_OUTLET_KINDS = {"organisation", "company"}


def outlet_of(reading: Reading, surroundings: list[Token]) -> Name | None:
    """“as quoted by the BBC”, “told Reuters”: the outlet that has the words."""
    for token in surroundings:
        if token.lemma_ in {"quote", "report", "cite"} and token.tag_ == "VBN":
            for found in prepositional(token, "by"):
                name = whose(reading, found)
                if name is not None and name.kind in _OUTLET_KINDS:
                    return name
        if token.lemma_ == "tell":
            for child in token.children:
                name = whose(reading, child) if child.dep_ in {"dobj", "dative"} else None
                if name is not None and name.kind in _OUTLET_KINDS and not name.described:
                    return name
    return None


def passed_on(
    reading: Reading, quotation: Quotation, surroundings: list[Token], speaker: Name
) -> Name | None:
    """“Reed said a clerk had told her “…””: Reed, or whom it is according to, passes it on."""
    verbs = verbs_of_saying(reading, quotation, surroundings)
    told = next((v for v in verbs if sayer(reading, v, subject(v)) == speaker), None)
    if told is None or speaker.kind != "person":
        return None
    up = list(takewhile(lambda t: t.dep_ not in {"advcl", "parataxis"}, [told, *told.ancestors]))
    above = (t for below, t in pairwise(up) if below.dep_ == "ccomp" and t.lemma_.lower() in SAY)
    tellers = (whose(reading, subject(t)) for t in above)
    teller = next((n for n in tellers if n is not None and n != speaker), None)
    own = [t for t in surroundings if t.sent == told.sent]
    return teller or according_to(reading, own)
