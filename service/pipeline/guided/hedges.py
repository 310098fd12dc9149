"""Whether a cue keeps a statement at a distance where it stands, and on which basis."""

import re

from spacy.tokens import Token

from schemas.brief import ClaimBasis
from service.pipeline.candidates.found import Cue
from service.pipeline.candidates.hedging import cue_verb
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.saying import says
from service.pipeline.guided.statements import (
    asks_or_demands,
    states_or_denies,
    tells_in_its_own_words,
)
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_MODAL = re.compile(
    r"^(could|might|may|likely|possibl\w|perhaps|maybe|probably|appear\w*|seem\w*)\b", re.I
)
NO_COMMENT = re.compile(
    r"(declined|refused) to comment|not (immediately )?comment|"
    r"did not (immediately )?(respond|reply)|could not be reached|did not answer|no comment|"
    r"not immediately available|neither confirm\w* nor den|nothing (more |further |else )?to "
    r"(add|say)|would not be drawn|abstained from (saying|comment)",
    re.I,
)
"""Words of those who say nothing."""
_PERIOD = re.compile(
    r"\b(?:last|this|a|per|each|every)\s+(?:year|month|quarter|season|spring|summer|autumn|fall|winter)\b"
    r"|\bin\s+(?:19|20)\d\d\b",
    re.I,
)
_FIGURE = re.compile(r"\d")
_NO_GUESS = frozenset({"reach", "say", "see", "sentence", "jail", "imprison"})
"""“could be jailed for ten years”: the law says so."""
_FEW_WORDS = 4
"""“Perhaps it was.” says nothing by itself."""


def keeps_distance(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue outside quotation marks makes its sentence a claim."""
    text = reading.page.text[sentence.start : sentence.end]
    tokens = reading.tokens(sentence)
    if cue.basis in {"disputed", "attributed"} and NO_COMMENT.search(text):
        return False
    verb = cue_verb(tokens, cue)
    own = cue.basis == "attributed" and verb is not None and tells_in_its_own_words(reading, verb)
    if cue.basis in {"attributed", "anonymous_source"} and not own:
        if mostly_quoted(reading, sentence, cue):
            return False  # The quotation itself tells who says it.
        if _is_statistic(reading, sentence, cue, tokens):
            return False
    if cue.basis == "anonymous_source" and not _reports(reading, tokens):
        return False
    if cue.basis == "speculation":
        return _guesses(text, tokens, cue, reading.page.text[cue.start : cue.end])
    return verb is None or states_or_denies(reading, verb, cue)


def _is_statistic(reading: Reading, sentence: Sentence, cue: Cue, tokens: list[Token]) -> bool:
    """“Sales reached 40 tons last year, according to the fisheries agency”: an office counts."""
    after = [t for t in tokens if offset(t) >= cue.end]
    named = next((n for t in after if (n := reading.name_at(t)) is not None), None)
    by_office = named is not None and named.kind == "government"
    words = reading.page.text[sentence.start : sentence.end]
    opening = reading.page.text[cue.start : cue.end].lower() == "according to"
    return (
        opening
        and by_office
        and _PERIOD.search(words) is not None
        and _FIGURE.search(words) is not None
    )


def _reports(reading: Reading, tokens: list[Token]) -> bool:
    """Whether a sentence with an unnamed source says what the source says."""
    outside = [t.text for t in tokens if not reading.in_quotation(offset(t))]
    return not tokens or says(" ".join(outside))


def own_basis(tokens: list[Token], cue: Cue) -> ClaimBasis:
    """The cue's basis, as the grammar around it has it."""
    inside = [t for t in tokens if cue.start <= offset(t) < cue.end]
    if inside and inside[0].lower_ in {"claim", "claims"} and _is_noun(inside[0]):
        return "alleged"  # “claims that a depot was looted”: nobody's in particular.
    if inside and inside[0].lemma_ == "suspect" and _has_subject(inside[0]):
        return "speculation"  # “it suspected an error” guesses; “a suspected thief” is accused.
    return cue.basis


def _is_noun(token: Token) -> bool:
    """As tagged, and not right behind a name, where “claims” is a verb that the parser mistook."""
    before = token.nbor(-1) if token.i else None
    return token.pos_ == "NOUN" and (before is None or before.pos_ != "PROPN")


def _has_subject(token: Token) -> bool:
    return token.pos_ == "VERB" and any(c.dep_ == "nsubj" for c in token.children)


def mostly_quoted(reading: Reading, sentence: Sentence, cue: Cue | None = None) -> bool:
    """Whether more than a third of a sentence, a cue left aside, is somebody's own words."""
    aside = range(cue.start, cue.end) if cue is not None else range(0)
    words = [at for at in range(sentence.start, sentence.end) if at not in aside]
    return sum(map(reading.in_quotation, words)) > len(words) / 3


def _guesses(text: str, tokens: list[Token], cue: Cue, words: str) -> bool:
    """Whether a speculative cue guesses at a fact, which a question or an aside doesn't."""
    if text.rstrip(" ”\"’'").endswith("?"):
        return False
    if not _MODAL.match(words):
        return _suggests(tokens, cue)
    if sum(t.is_alpha for t in tokens) <= _FEW_WORDS or _is_superlative(tokens, cue):
        return False
    return _hedges(tokens, cue)


def _suggests(tokens: list[Token], cue: Cue) -> bool:
    verb = cue_verb(tokens, cue)
    clauses = [c for c in verb.children if c.dep_ == "ccomp"] if verb is not None else []
    return not any(asks_or_demands(clause) for clause in clauses)


def _is_superlative(tokens: list[Token], cue: Cue) -> bool:
    """“perhaps the most awkward passage” weighs words, not facts."""
    after = [t for t in tokens if offset(t) >= cue.end][:3]
    return any(t.tag_ in {"JJS", "RBS"} for t in after)


def _hedges(tokens: list[Token], cue: Cue) -> bool:
    """Whether a modal guesses at what is: not in a purpose, a condition or a general remark."""
    token = next((t for t in tokens if offset(t) == cue.start), None)
    if token is None or token.tag_ != "MD":
        return True
    verb = token.head
    if any(c.dep_ == "neg" for c in verb.children) or verb.dep_ in {"relcl", "advcl"}:
        return False
    if asks_or_demands(verb) or any(c.lower_ in {"if", "whether"} for c in verb.children):
        return False
    if token.lower_ == "could":
        return verb.dep_ in {"ROOT", "ccomp", "conj"} and verb.lemma_ not in _NO_GUESS
    return True
