"""Who a verb of saying has for its speaker."""

from spacy.tokens import Token

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.adjacent import named_behind, right_before
from service.pipeline.guided.grammar import SAY, prepositional, subject, whose


def sayer(reading: Reading, verb: Token, said_by: Token | None) -> Name | None:
    if verb.tag_ == "VBN" and said_by is not None and said_by.dep_ == "nsubjpass":
        agents = list(prepositional(verb, "by"))
        return whose(reading, agents[0]) if agents else None
    if verb.lemma_ in {"quote", "cite"} and (cited := _cited(reading, verb)) is not None:
        return cited
    if verb.tag_ == "VBG" and verb.i and (name := reading.name_at(verb.nbor(-1))) is not None:
        return name  # “footage of Anna Lind asking”
    name = whose(reading, said_by) if said_by is not None else right_before(reading, verb)
    if said_by is not None and name is not None and name.described:
        return named_behind(reading, said_by, verb) or name
    if name is None and said_by is not None:
        # “A spokesman for the ministry” with no name of its own; “the report by Politico”.
        for token in prepositional(said_by, "for", "of", "by", "from", "at"):
            name = whose(reading, token)
            if name is not None and name.kind is not None:
                return name
        if (name := named_behind(reading, said_by, verb)) is not None:
            return name
        # “Volta’s lawyer”, but not “his lawyer”, who is somebody else.
        owners = [
            c for c in said_by.children if c.dep_ in {"poss", "compound"} and c.pos_ != "PRON"
        ]
        name = next((n for o in owners if (n := whose(reading, o)) is not None), None)
    return name


def _cited(reading: Reading, verb: Token) -> Name | None:
    """“the radio quoted her as saying”: she speaks."""
    cited = (
        whose(reading, c) for c in verb.children if c.dep_ in {"dobj", "nsubj"} and c.i > verb.i
    )
    return next((n for n in cited if n is not None and n.kind == "person"), None)


def sayer_above(reading: Reading, verb: Token) -> Name | None:
    """“Lynch said she recalled thinking”: who she is, is told by the verb of saying above."""
    said_by = subject(verb)
    if said_by is not None and said_by.pos_ != "PRON":
        return None
    above = (t for t in verb.ancestors if t.lemma_.lower() in SAY)
    return next((n for t in above if (n := whose(reading, subject(t))) is not None), None)


def according_to(reading: Reading, surroundings: list[Token]) -> Name | None:
    for token in surroundings:
        if token.lower_ == "according":
            for found in prepositional(token, "to"):
                return whose(reading, found)
    return None
