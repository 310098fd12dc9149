"""Which hedging words hedge nothing where they stand."""

from spacy.tokens import Token

from service.pipeline.candidates.found import Cue
from service.pipeline.linguistics import offset

_RECORDS = frozenset(
    "datum data record statistic statistics log waybill bill manifest invoice register filing "
    "email e-mail reports minutes transcript recording receipt message".split()
)
"""What “according to” may name without the article keeping its distance; a report argues."""
_ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "nobody"})
_CLAIM_CONTENT = frozenset({"that", "of", "about", "to", "by", "from", "in"})


def hedges(tokens: list[Token], cue: Cue) -> bool:
    """Whether a cue keeps a statement at a distance, by the grammar of its sentence's `tokens`."""
    if _is_bare_claim(tokens, cue) or _is_on_record(tokens, cue) or _is_other_word(tokens, cue):
        return False
    return cue.basis not in {"disputed", "alleged"} or not _is_denied_or_hypothetical(tokens, cue)


def cue_verb(tokens: list[Token], cue: Cue) -> Token | None:
    """The first verb among a cue's words."""
    inside = (t for t in tokens if cue.start <= offset(t) < cue.end)
    return next((t for t in inside if t.pos_ == "VERB"), None)


def _first(tokens: list[Token], cue: Cue) -> Token | None:
    return next((t for t in tokens if offset(t) == cue.start), None)


def _is_bare_claim(tokens: list[Token], cue: Cue) -> bool:
    """“did not respond to the claim”: the noun points back at a statement, it makes none."""
    noun = _first(tokens, cue)
    if noun is None or noun.lower_ not in {"claim", "claims"} or noun.pos_ != "NOUN":
        return False
    before = noun.nbor(-1) if noun.i else None
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    pointed_at = before is not None and before.pos_ in {"DET", "PRON"}
    return pointed_at and (after is None or after.lower_ not in _CLAIM_CONTENT)


def _is_other_word(tokens: list[Token], cue: Cue) -> bool:
    """“among the accused”, “believe in it”, “anyone may apply”: words that state nothing."""
    word = _first(tokens, cue)
    if word is None:
        return False
    if word.lower_ == "accused":
        return word.i > 0 and word.nbor(-1).lower_ == "the"
    if word.lemma_ == "believe":
        said = {c.dep_ for c in word.children} & {"ccomp", "xcomp"}
        return "neg" in {c.dep_ for c in word.children} or not (said or word.dep_ == "parataxis")
    subjects = (c.lower_ for c in word.head.children if c.dep_ in {"nsubj", "nsubjpass"})
    return word.lower_ in {"may", "might"} and not _ANYBODY.isdisjoint(subjects)


def _is_on_record(tokens: list[Token], cue: Cue) -> bool:
    """“according to customs data”: a plain fact with its source."""
    opening = _first(tokens, cue)
    if opening is None or opening.lower_ != "according":
        return False
    named = next((o for p in opening.children if p.lower_ == "to" for o in p.children), None)
    if named is None:
        return False
    statistical = any(c.lower_ in {"statistical", "statistics"} for c in named.children)
    return statistical or bool({named.lemma_.lower(), named.lower_} & _RECORDS)


def _is_denied_or_hypothetical(tokens: list[Token], cue: Cue) -> bool:
    """“can deny”, “is not accused”, “stops short of accusing”: nobody has denied or accused."""
    verb = cue_verb(tokens, cue)
    if verb is None:
        return False
    if any(c.dep_ == "neg" or _is_nobody(c) for c in verb.children):
        return True
    if verb.dep_ == "pcomp" and (
        verb.head.lower_ == "without" or verb.head.head.lower_ in {"short", "refrain"}
    ):
        return True
    if verb.tag_ != "VB":
        return False
    helpers = [c for v in (verb, verb.head) for c in v.children if c.dep_ == "aux"]
    return any(c.tag_ in {"MD", "TO"} and c.lower_ not in {"will", "would"} for c in helpers)


def _is_nobody(word: Token) -> bool:
    """“No one has been charged”, “None of them was accused”."""
    if word.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    no = any(c.lower_ == "no" for c in word.children)
    return no or word.lower_ in {"nobody", "none", "neither"}
