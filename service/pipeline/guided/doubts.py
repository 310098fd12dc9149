"""Doubt cast on the statement before: “The claim could not be verified”, “He disputes that”."""

import re
from itertools import chain, takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Cue
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.claim import FoundClaim
from service.pipeline.guided.grammar import SAY
from service.pipeline.guided.hedges import mostly_quoted
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_STATEMENT = (
    r"(?:claims?|allegations?|accusations?|charges?|reports?|figures?|accounts?|statements?|"
    r"assertions?|suggestions?|estimates?|numbers?|details?|footage|version|story|documents?|rumou?rs?)"
)
_OWNED = r"(?:these|those|the|this|that|his|her|their|its|such|both|\w+[’']s)"
_REFERS_BACK = re.compile(
    rf"^(?:however,?\s+|but\s+|yet\s+)?(?:it|this|that|neither|"
    rf"(?:{_OWNED}\s+)?{_STATEMENT})\b"
    rf"|\b(?:verif|confirm|corroborat|authenticat|substantiat|establish)\w*\s+(?:it|this|that|these|those|"
    rf"either|any of|{_OWNED}\s+(?:\w+[’']?s?\s+)?{_STATEMENT})\b"
    rf"|\b(?:verif|confirm|corroborat|authenticat)\w*\s+(?:the|where|when|how|who)\b[^,;:]{{0,40}}$"
    rf"|\bback(?:ed)?\s+(?:(?:it|this|that|them)\s+up|up\s+(?:{_OWNED}\s+)?{_STATEMENT})\b"
    rf"|\bwhether\s+(?:it|this|that|(?:{_OWNED}\s+)?{_STATEMENT})\s+(?:is|was|were|are|had|has)\b",
    re.I,
)
_NAMED_STATEMENT = re.compile(rf"\b{_OWNED}\s+(?:\w+\s+)?{_STATEMENT}\b", re.I)
_STATEMENTS = re.compile(rf"{_STATEMENT}$", re.I)
_PRONOUNS = frozenset({"it", "this", "that", "them", "these", "those"})
_POINTING = frozenset("the this that these those such both all even".split())
_OPENS_CONTENT = frozenset("that of by in about against from".split())
_BORNE_OUT = re.compile(
    r"\b(?:bear|bears|bore|borne)\s+(?:this|that|it|them|him|her)\s+out\b"
    r"|\b(?:records?|logs?|documents?|papers?|figures?|data|photographs?|pictures|footage)\b[^.;]{0,60}"
    r"\b(?:seen|reviewed|obtained|examined)\b[^.;]{0,40}\b(?:confirm|support|show)(?:s|ed)?\s+(?:this|that|it|as\s+much)\b",
    re.I,
)
_OPENS_DOUBT = re.compile(
    r"it\s|(?:looking|verifying|checking|investigating)\b.*\s(?:that|of)$", re.I
)
_NON_ANSWER = re.compile(
    r"\bneither\s+confirm\w*\s+nor\s+den|\bnot\s+(?:confirm\s+or\s+)?deny\b", re.I
)
_BOTH = re.compile(r"\b(?:either|neither|both)\b", re.I)
_NEAR = 2  # Sentences of one paragraph between a statement and the doubt about it.


def refers_back(text: str, sentence: Sentence, cues: list[Cue]) -> Cue | None:
    """The cue by which a sentence doubts what was said before, and nothing of its own."""
    doubts = [c for c in cues if c.basis == "stated_unverified"]
    opens = all(_OPENS_DOUBT.match(text, c.start, c.end + 5) for c in doubts)
    if (
        doubts
        and not opens
        and _REFERS_BACK.search(text[sentence.start : sentence.end].rstrip(' .”"'))
    ):
        return doubts[0]  # “It is not clear whether he paid” opens a doubt of its own.
    return None


def denies_back(reading: Reading, sentence: Sentence, cues: list[Cue]) -> Cue | None:
    """The cue by which a sentence denies what was said before: “He denies it”."""
    tokens = reading.tokens(sentence)
    if _NON_ANSWER.search(reading.page.text, sentence.start, sentence.end):
        return None
    for cue in cues:
        if cue.basis != "disputed":
            continue
        inside = [t for t in tokens if cue.start <= offset(t) < cue.end]
        if inside and inside[0].lemma_ == "be":  # “The mayor said that was not true”
            if any(c.dep_ == "nsubj" and c.lower_ in _PRONOUNS for c in inside[0].children):
                return cue
            continue
        verb = next((t for t in inside if t.pos_ == "VERB"), inside[-1] if inside else None)
        if verb is not None and (verb.lemma_ == "call" or _points_back(tokens, verb)):
            return cue
    return None


def _points_back(tokens: list[Token], verb: Token) -> bool:
    """Whether the words after a verb stand for a statement made before: “that”, “the figure”."""
    after = [t for t in tokens if t.i > verb.i and t.dep_ not in {"prep", "prt"}]
    pointing = list(takewhile(lambda t: t.lower_ in _POINTING | _PRONOUNS, after))
    nouns = list(takewhile(lambda t: t.pos_ in {"ADJ", "NOUN", "VERB"}, after[len(pointing) :]))
    behind = after[len(pointing) + len(nouns) :][:1]
    if not pointing or any(t.lower_ in _OPENS_CONTENT for t in behind):
        return False
    if any(_STATEMENTS.match(noun.text) for noun in nouns):
        return True
    closed = all(t.pos_ in {"PUNCT", "CCONJ", "ADV"} for t in behind)
    return not nouns and pointing[-1].lower_ in _PRONOUNS and closed


def sums_up(tokens: list[Token], cue: Cue) -> bool:
    """Whether a cue is about the sentence it ends: “..., a claim that nobody else confirms”."""
    inside = [t for t in tokens if cue.start <= offset(t) < cue.end]
    above = chain.from_iterable(t.ancestors for t in inside)
    return any(
        t.dep_ in {"appos", "npadvmod"} and _STATEMENTS.match(t.text) is not None for t in above
    )


def spoke_unnamed(reading: Reading, sentence: Sentence, cues: list[Cue]) -> Cue | None:
    """The cue of a sentence that only says how somebody spoke: “She asked not to be named”."""
    tokens = reading.tokens(sentence)
    about = tokens and (tokens[0].pos_ == "PRON" or tokens[0].lower_ in {"both", "all"})
    if not (about and cues and all(c.basis == "anonymous_source" for c in cues)):
        return None
    named = next((t for t in tokens if offset(t) == cues[0].start), tokens[0])
    # “They will sail, a person close to the firm said” tells of another than “they”.
    another = named != tokens[0] and named.pos_ in {"DET", "NUM", "NOUN"}
    return None if another or reports(tokens) else cues[0]


def reports(tokens: list[Token]) -> bool:
    """Whether some verb of saying among the words reports a statement."""
    return any(
        t.lemma_ in SAY - {"ask"}
        and (t.dep_ == "parataxis" or any(c.dep_ == "ccomp" for c in t.children))
        for t in tokens
    )


def borne_out(text: str, sentence: Sentence) -> bool:
    """Whether the article itself vouches for what the sentence says."""
    return _BORNE_OUT.search(text, sentence.start, sentence.end) is not None


def within_reach(reading: Reading, claim: FoundClaim, sentence: Sentence) -> bool:
    """Whether a claim stands right before a sentence, or little before it in its paragraph.

    “The claim” is looked for behind a quotation that goes on from it; “this” isn't.
    """
    last = reading.page.sentence(claim.sentences[-1])
    assert last is not None
    between = map(reading.page.sentence, range(last.number + 1, sentence.number))
    points = _NAMED_STATEMENT.search(reading.page.text, sentence.start, sentence.end)
    apart = 1 + sum(s is not None and not (points and mostly_quoted(reading, s)) for s in between)
    return apart <= 1 or (apart <= _NEAR and last.paragraph == sentence.paragraph)


def doubted(reading: Reading, claims: list[FoundClaim], sentence: Sentence, cue: Cue) -> None:
    """Adds the doubt to the claim before; to the two before where it is about both."""
    text = reading.page.text[sentence.start : sentence.end]
    count = 2 if _BOTH.search(text) else 1
    for at in range(max(0, len(claims) - count), len(claims)):
        if within_reach(reading, claims[at], sentence):
            claims[at] = _with(claims[at], sentence, cue)


def _with(claim: FoundClaim, sentence: Sentence, cue: Cue) -> FoundClaim:
    """The claim, now that the article says that it is unconfirmed, or disputed."""
    sentences = tuple(dict.fromkeys((*claim.sentences, sentence.number)))
    weak = claim.basis == "speculation"
    if cue.basis == "stated_unverified" or claim.basis == "attributed":
        return FoundClaim(sentences, cue.basis, cue, claim.claimant)
    if weak:
        return FoundClaim(sentences, cue.basis, claim.cue, claim.claimant)
    return FoundClaim(sentences, claim.basis, claim.cue, claim.claimant)
