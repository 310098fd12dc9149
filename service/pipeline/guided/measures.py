"""What an authority says of its own work, and so vouches for: rulings, arrests, searches."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.claimants import sayer
from service.pipeline.guided.grammar import SAY, subject

NEUTRAL = frozenset("say tell add state note announce declare explain write report".split())
"""Verbs that say how nothing is said: “argued” and “suggested” put it at a distance."""
DENIES = frozenset({"no", "not", "n’t", "n't", "never", "none", "nothing", "nobody"})
_MEASURES = frozenset("arrest detain seize confiscate impound intercept stop rescue".split())
"""What only an authority does, and so vouches for."""
_JUDGE = re.compile(
    r"\b(?:judge|magistrate|(?:mrs?|ms|chief|lady|lord)\s+justice|justice of|court|tribunal)\b",
    re.I,
)
_OFFICE = re.compile(
    r"\b(?:police|customs|prosecutors?|detectives?|inspector|superintendent|commissioner|comptroller|"
    r"minister|ministry|(?:medical|health) officer|mayor|governor|sheriff|coast\s?guard|"
    r"border\s+(?:agency|guard|force|police))\b",
    re.I,
)
_STAFF = frozenset(
    "officers inspectors agents troops crews firefighters teams team staff investigators "
    "detectives divers rescuers examiners patrol".split()
)
"""By whom an authority acts."""


def rules(reading: Reading, verb: Token) -> bool:
    """Whether a judge speaks: a ruling is no claim."""
    return _JUDGE.search(_speaker_words(reading, verb)) is not None and verb.lemma_ != "hear"


def reports_measure(reading: Reading, verb: Token, clause: Token) -> bool:
    """“The prosecutor said four men had been arrested”: an authority's account of what it did."""
    passive = any(c.dep_ == "auxpass" for c in clause.children)
    by_another = any(c.dep_ == "agent" for c in clause.children)
    measure = passive and clause.lemma_ in _MEASURES and not by_another
    if not (measure or _is_own_deed(reading, verb, clause)):
        return False
    said = sayer(reading, verb)
    office = said is not None and said.kind == "government"
    return office or _OFFICE.search(_speaker_words(reading, verb)) is not None


def _is_own_deed(reading: Reading, verb: Token, clause: Token) -> bool:
    """“said it had seized two boats”, “said its inspectors took samples”: done, and by oneself."""
    told = {c.dep_ for c in clause.children}
    doer = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    perfect = clause.tag_ == "VBN" and "aux" in told and "auxpass" not in told
    if (
        doer is None
        or verb.lemma_ not in NEUTRAL
        or "neg" in told
        or not (perfect or clause.tag_ == "VBD")
    ):
        return False
    if clause.lemma_ in {"be", "have", *SAY} or any(t.lower_ in DENIES for t in clause.subtree):
        return False
    said, name = sayer(reading, verb), reading.name_at(doer)
    many = doer.lower_ == "they" and said is not None and said.kind == "person"
    oneself = doer.pos_ == "PRON" and not many and (name is None or name == said)
    own = all(c.dep_ not in {"poss", "nummod"} or c.pos_ == "PRON" for c in doer.children)
    return oneself or (doer.lower_ in _STAFF and own)


def _speaker_words(reading: Reading, verb: Token) -> str:
    """What the sentence calls whoever speaks, and the role that the article gives them."""
    said, speaker = sayer(reading, verb), subject(verb)
    role = reading.page.text[slice(*said.role)] if said is not None and said.role else ""
    words = " ".join(t.text for t in speaker.subtree) if speaker is not None else ""
    return f"{words} {role}"
