"""Which hedging words hedge nothing where they stand."""

from spacy.tokens import Token

from service.pipeline.candidates.found import Cue
from service.pipeline.linguistics import offset

_RECORDS = frozenset(
    "datum data record statistic statistics log waybill bill manifest invoice register filing "
    "email e-mail reports minutes".split()
)
"""What “according to” may name without the article keeping its distance; a report argues."""
_CLAIM_CONTENT = frozenset({"that", "of", "about", "to", "by", "from", "in"})


def hedges(tokens: list[Token], cue: Cue) -> bool:
    """Whether a cue keeps a statement at a distance, by the grammar of its sentence's `tokens`."""
    if _is_bare_claim(tokens, cue) or _is_on_record(tokens, cue):
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
    if any(c.dep_ == "neg" for c in verb.children):
        return True
    if verb.dep_ == "pcomp" and (
        verb.head.lower_ == "without" or verb.head.head.lower_ in {"short", "refrain"}
    ):
        return True
    if verb.tag_ != "VB":
        return False
    helpers = [c for v in (verb, verb.head) for c in v.children if c.dep_ == "aux"]
    return any(c.tag_ in {"MD", "TO"} and c.lower_ not in {"will", "would"} for c in helpers)
