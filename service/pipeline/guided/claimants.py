"""Who makes a statement that the article keeps at a distance."""

from itertools import takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Cue, Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import SAY, joined, objects, prepositional, subject, whose
from service.pipeline.linguistics import offset

CLAIM = SAY | frozenset({"reckon", "boast", "attribute", "dispute", "contest", "expect"})
_TIMES = frozenset({"after", "before", "since", "while", "when"})
_OTHER_CLAUSE = frozenset({"conj", "advcl", "relcl", "nsubj", "nsubjpass"})


def claimant(reading: Reading, tokens: list[Token], cue: Cue) -> Name | None:
    """The name that a cue's statement is put down to, or None where the sentence shows none."""
    inside = [t for t in tokens if cue.start <= offset(t) < cue.end]
    if cue.basis == "disputed" and inside and inside[0].lower_ in {"which", "that"}:
        # “a debt, which Togo disputes”: the parser may take the verb for a noun.
        return next((n for t in inside if (n := reading.name_at(t)) is not None), None)
    for token in inside:
        if token.lower_ == "according":
            return next((_whose(reading, o) for o in prepositional(token, "to")), None)
        if token.lower_ in {"by", "of"} and cue.basis == "attributed":
            return next((_whose(reading, o) for o in objects(token)), None)
        if token.pos_ == "VERB" and token.lemma_ in CLAIM and token.dep_ != "amod":
            return sayer(reading, token)
        if cue.basis == "anonymous_source" and token.pos_ in {"NOUN", "PROPN"}:
            return _whose(reading, token)
    above = governing_verb(inside)
    return _whose(reading, subject(above)) if above is not None else None


def sayer(reading: Reading, verb: Token) -> Name | None:
    """Whose words a verb of saying reports: its subject, or who stands behind “by”."""
    if verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children):
        return next((_whose(reading, o) for o in prepositional(verb, "by")), None)
    return _whose(reading, subject(verb))


def governing_verb(inside: list[Token]) -> Token | None:
    """A verb of saying above some words: “X said that Y may ...”."""
    for token in inside:
        for above in token.ancestors:
            if above.lemma_ in SAY and above.pos_ == "VERB":
                return None if _is_in_clause_of_its_own(above, token) else above
    return None


def stands_above(verb: Token, token: Token) -> bool:
    """Whether a word belongs to what a verb of saying reports."""
    below = token
    for above in (token, *token.ancestors):
        if above == verb:
            adjunct = below.dep_ in _OTHER_CLAUSE or below.lower_ in _TIMES
            other = adjunct or _is_in_clause_of_its_own(verb, token)
            return below == verb or not other
        below = above
    return verb.dep_ == "parataxis" and (verb.head == token or verb.head in token.ancestors)


def _is_in_clause_of_its_own(verb: Token, token: Token) -> bool:
    """Whether an adjective stands in a clause joined by “and”: “X says A, and alleged B are C”."""
    if token.dep_ != "amod":
        return False
    between = [token, *takewhile(lambda t: t != verb, token.ancestors)]
    return any(
        t.dep_ == "conj"
        and any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.children)
        and not any(c.dep_ == "mark" for c in t.children)
        for t in between
    )


def _whose(reading: Reading, token: Token | None) -> Name | None:
    """As `whose`, and “its owner, the businessman Kofi Osei”: the name that explains the noun."""
    name = whose(reading, token)
    if token is None or (name is not None and not name.described):
        return name
    explained = [c for c in token.children if c.dep_ == "appos"]
    others = (reading.name_at(t) for c in explained for t in (c, *joined(c)))
    return next((n for n in others if n is not None and n.kind == "person"), name)
