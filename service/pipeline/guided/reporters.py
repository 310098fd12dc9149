"""Who passed on what another said: “told Reuters”, “Reed said a clerk had told her “…””."""

from itertools import pairwise, takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import SAY, prepositional, subject, whose
from service.pipeline.guided.sayers import according_to, sayer
from service.pipeline.guided.verbs_of_saying import verbs_of_saying
from service.pipeline.guided.writings import is_writing, named

_BRINGS = frozenset("read recite relay pass send issue release deliver convey forward".split())
_OUTLET_KINDS = {"organisation", "company"}


def outlet_of(reading: Reading, surroundings: list[Token]) -> Name | None:
    """“as quoted by the BBC”, “told Reuters”: the outlet that has the words."""
    for token in surroundings:
        if token.lemma_ in {"quote", "report", "cite"} and token.tag_ == "VBN":
            below = (c for c in token.subtree if c.tag_ == "VBG")  # “quoted as saying by the BBC”
            for found in (f for verb in (token, *below) for f in prepositional(verb, "by")):
                name = whose(reading, found)
                if name is not None and _is_outlet(name):
                    return name
        if token.lemma_ == "tell":
            for child in token.children:
                name = whose(reading, child) if child.dep_ in {"dobj", "dative"} else None
                if name is not None and name.kind in _OUTLET_KINDS and not name.described:
                    return name
    return None


def _is_outlet(name: Name) -> bool:
    """“the BBC”, “the Volta News Agency”: an agency of news is no authority."""
    agency = name.kind == "government" and "agency" in name.name.lower().split()
    return name.kind in _OUTLET_KINDS or agency


def messenger(reading: Reading, surroundings: list[Token]) -> Name | None:
    """“said in a message read out by her son, Kofi Osei”: who has brought the writer's words."""
    for token in surroundings:
        brings = token.tag_ == "VBN" and token.lemma_ in _BRINGS
        writing = brings and any(is_writing(t) for t in (token.head, token.head.head))
        if writing and token.dep_ in {"acl", "relcl"}:
            agents = (named(reading, found) for found in prepositional(token, "by"))
            name = next((n for n in agents if n is not None), None)
            if name is not None and name.kind == "person" and not name.described:
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
