"""Statements that the article doesn't vouch for: which sentences, whose, and why not."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from schemas.brief import ClaimBasis
from service.pipeline.candidates.cues import find_sayings
from service.pipeline.candidates.found import Cue, Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import SAY, objects, prepositional, subject, whose
from service.pipeline.guided.speakers import Attribution
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

# Which basis speaks for a sentence that has several cues.
_RANK: list[ClaimBasis] = [
    "stated_unverified", "anonymous_source", "alleged", "disputed", "speculation", "attributed",
]  # fmt: skip
_STATEMENT = (
    r"(?:claims?|allegations?|accusations?|reports?|figures?|accounts?|statements?|assertions?|"
)
_STATEMENT += r"numbers?|details?|footage|version|story|documents?)"
_REFERS_BACK = re.compile(
    rf"^(?:however,?\s+|but\s+|yet\s+)?(?:it|this|that|neither|"
    rf"(?:(?:these|those|the|this|that|his|her|their|such|\w+[’']s)\s+)?{_STATEMENT})\b"
    rf"|\b(?:verif|confirm|corroborat|authenticat|substantiat|establish)\w+\s+(?:it|this|that|these|those|"
    rf"either|any of|(?:the|his|her|their|its|such)\s+(?:\w+[’']?s?\s+)?{_STATEMENT})\b",
    re.I,
)
_MODAL = re.compile(
    r"^(could|might|may|likely|possibl\w|perhaps|probably|appear\w*|seem\w*)\b", re.I
)
_NO_COMMENT = re.compile(
    r"(declined|refused) to comment|did not (immediately )?(respond|reply)|could not be reached|"
    r"did not answer|no comment|not immediately available",
    re.I,
)
_QUOTED_DOUBT = re.compile(
    r"\b(concern(s|ed)?|fear(s|ed)?|worr(y|ies|ied)|(we|i|they) (believe|think|suspect)|suspects?|"
    r"appears?|likely|probably|alleged(ly)?|rumou?rs?|forger(y|ies)|fabricat\w+|stolen|lies?|lying|false)\b",
    re.I,
)
_APART = 30  # Code points between two cues of one sentence that may each mark a claim.


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim's sentences (the first is where the cue stands), its cue, basis and claimant."""

    sentences: tuple[int, ...]
    basis: ClaimBasis
    cue: Cue
    claimant: Name | None


def find_claims(reading: Reading, attributions: dict[int, Attribution]) -> list[FoundClaim]:
    """The claims of the article, in order. `attributions` is by number of quotation."""
    page = reading.page
    claims: list[FoundClaim] = _in_headline(reading)
    sayings = find_sayings(page)
    for sentence in page.body:
        cues = _within(reading.candidates.cues, sentence)
        strong = [c for c in cues if not reading.in_quotation(c.start)]
        follows = bool(claims) and sentence.number - claims[-1].sentences[-1] <= 1
        if follows and _refers_back(page.text, sentence, strong):
            claims[-1] = _doubted(claims[-1], sentence, strong)
            continue
        if strong and _refers_back(page.text, sentence, strong) and sentence.number > 1:
            claims.append(_doubtful(sentence, strong))
            continue
        for cue in _apart(strong):
            if claim := _claim(reading, sentence, cue, cues):
                claims.append(claim)
        also = [c for c in _within(sayings, sentence) if _is_apart(c, strong)]
        if strong and (said := _said(reading, sentence, also)) is not None:
            claims.append(said)
        if not strong:
            quoted = _quoted_claim(reading, sentence, attributions)
            said = quoted or _said(reading, sentence, _within(sayings, sentence))
            if said is not None:
                claims.append(said)
    return claims


def _in_headline(reading: Reading) -> list[FoundClaim]:
    """What the headline itself keeps at a distance: “Firm allegedly smuggled ...”."""
    page = reading.page
    first = page.body[0].number if page.body else 0
    return [
        FoundClaim((sentence.number,), cue.basis, cue, None)
        for sentence in page.sentences
        if sentence.boilerplate == "heading" and sentence.number < first
        for cue in _within(reading.candidates.cues, sentence)[:1]
        if cue.basis in {"alleged", "stated_unverified"}
    ]


def _is_apart(saying: Cue, cues: list[Cue]) -> bool:
    return all(abs(saying.start - c.start) > _APART for c in cues)


def _within(cues: tuple[Cue, ...], sentence: Sentence) -> list[Cue]:
    return [c for c in cues if sentence.start <= c.start < sentence.end]


def _refers_back(text: str, sentence: Sentence, cues: list[Cue]) -> bool:
    doubts = [text[c.start : c.end].lower() for c in cues if c.basis == "stated_unverified"]
    if not doubts or all(doubt.startswith("it ") for doubt in doubts):
        return False  # “It is not clear who paid” opens a doubt of its own.
    return _REFERS_BACK.match(text[sentence.start : sentence.end]) is not None


def _doubted(claim: FoundClaim, sentence: Sentence, cues: list[Cue]) -> FoundClaim:
    """The claim before, now that the article says that it is unconfirmed."""
    cue = next(c for c in cues if c.basis == "stated_unverified")
    return FoundClaim((*claim.sentences, sentence.number), "stated_unverified", cue, claim.claimant)


def _doubtful(sentence: Sentence, cues: list[Cue]) -> FoundClaim:
    """What the sentence before says, which the article couldn't verify."""
    cue = next(c for c in cues if c.basis == "stated_unverified")
    return FoundClaim((sentence.number - 1, sentence.number), "stated_unverified", cue, None)


def _apart(cues: list[Cue]) -> list[Cue]:
    """The cue that speaks for the sentence, and further ones that govern a clause of their own."""
    if not cues:
        return []
    ranked = sorted(cues, key=lambda c: (_RANK.index(c.basis), c.start))
    kept = [ranked[0]]
    for cue in ranked[1:]:
        own_clause = cue.basis in {"alleged", "disputed"} and kept[0].basis in {
            "alleged",
            "disputed",
        }
        if own_clause and all(abs(cue.start - k.start) > _APART * 3 for k in kept):
            kept.append(cue)
    return sorted(kept, key=lambda c: c.start)


def _claim(reading: Reading, sentence: Sentence, cue: Cue, cues: list[Cue]) -> FoundClaim | None:
    text = reading.page.text[sentence.start : sentence.end]
    if _NO_COMMENT.search(text) and cue.basis in {"disputed", "attributed"}:
        return None
    tokens = reading.tokens(sentence)
    if cue.basis == "attributed" and _mostly_quoted(reading, sentence):
        return None  # The quotation itself tells who says it.
    if cue.basis in {"disputed", "alleged"} and _is_denied_or_hypothetical(tokens, cue):
        return None
    modal = _MODAL.match(reading.page.text[cue.start : cue.end])
    if cue.basis == "speculation" and modal and not _hedges(tokens, cue):
        return None
    claimant = _claimant(reading, tokens, cue) or next(
        (n for other in cues if other != cue and (n := _claimant(reading, tokens, other))), None
    )
    return FoundClaim((sentence.number,), cue.basis, cue, claimant)


def _mostly_quoted(reading: Reading, sentence: Sentence) -> bool:
    quoted = sum(reading.in_quotation(at) for at in range(sentence.start, sentence.end))
    return quoted > (sentence.end - sentence.start) / 3


def _hedges(tokens: list[Token], cue: Cue) -> bool:
    """Whether a modal guesses at what is: not in a purpose, a condition or a general remark."""
    token = next((t for t in tokens if offset(t) == cue.start), None)
    if token is None or token.tag_ != "MD":
        return True
    verb = token.head
    if any(c.dep_ == "neg" for c in verb.children) or verb.dep_ in {"relcl", "advcl"}:
        return False
    if token.lower_ == "could":
        return verb.dep_ in {"ROOT", "ccomp", "conj"} and verb.lemma_ not in {"reach", "say", "see"}
    return True


def _is_denied_or_hypothetical(tokens: list[Token], cue: Cue) -> bool:
    """“can deny”, “is not accused”: nobody has denied or accused anything."""
    verb = next((t for t in tokens if cue.start <= offset(t) < cue.end and t.pos_ == "VERB"), None)
    if verb is None:
        return False
    if any(c.dep_ == "neg" for c in verb.children):
        return True
    if verb.tag_ != "VB":
        return False
    helpers = [c for v in (verb, verb.head) for c in v.children if c.dep_ == "aux"]
    return any(c.tag_ in {"MD", "TO"} and c.lower_ not in {"will", "would"} for c in helpers)


def _claimant(reading: Reading, tokens: list[Token], cue: Cue) -> Name | None:
    """Who makes the statement that the cue keeps at a distance."""
    inside = [t for t in tokens if cue.start <= offset(t) < cue.end]
    for token in inside:
        if token.lower_ == "according":
            return next((whose(reading, o) for o in prepositional(token, "to")), None)
        if token.lower_ in {"by", "of"} and cue.basis == "attributed":
            return next((whose(reading, o) for o in objects(token)), None)
        if token.pos_ == "VERB" and token.lemma_ in SAY and token.dep_ != "amod":
            if token.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in token.children):
                return next((whose(reading, o) for o in prepositional(token, "by")), None)
            return whose(reading, subject(token))
        if cue.basis == "anonymous_source" and token.pos_ in {"NOUN", "PROPN"}:
            return whose(reading, token)
    governing = _governing_verb(inside)
    return whose(reading, subject(governing)) if governing is not None else None


def _governing_verb(inside: list[Token]) -> Token | None:
    """A verb of saying above the cue: “X said that Y may ...”."""
    for token in inside:
        for above in token.ancestors:
            if above.lemma_ in SAY and above.pos_ == "VERB":
                return above
    return None


def _quoted_claim(
    reading: Reading, sentence: Sentence, attributions: dict[int, Attribution]
) -> FoundClaim | None:
    """A doubt inside a quotation: the speaker's own guess, worth telling as such."""
    for quotation in reading.candidates.quotations:
        said = attributions.get(quotation.number)
        if said is None or said.speaker is None:
            continue
        for start, end in quotation.parts:
            inside = max(start, sentence.start), min(end, sentence.end)
            doubt = (
                _QUOTED_DOUBT.search(reading.page.text, *inside) if inside[0] < inside[1] else None
            )
            if doubt is not None:
                cue = Cue(doubt.start(), doubt.end(), "attributed")
                return FoundClaim((sentence.number,), "attributed", cue, said.speaker)
    return None


def _said(reading: Reading, sentence: Sentence, sayings: list[Cue]) -> FoundClaim | None:
    """Indirect speech: what a named or described source says, in the article's words."""
    tokens = reading.tokens(sentence)
    for cue in sayings:
        if reading.in_quotation(cue.start):
            continue
        verb = next((t for t in tokens if offset(t) == cue.start and t.pos_ == "VERB"), None)
        if verb is None or not _has_statement(reading, verb):
            continue
        trailing = cue.start - sentence.start > (sentence.end - sentence.start) / 2
        if trailing and sentence == reading.page.body[0]:
            continue  # “Police seized ..., the ministry said”: the article's own news.
        claimant = whose(reading, subject(verb))
        return FoundClaim((sentence.number,), "attributed", cue, claimant)
    return None


def _asks(clause: Token) -> bool:
    """“asked if”, “told what”: no statement."""
    return any(
        t.lower_ in {"if", "whether", "what", "who", "why", "how", "where", "when"}
        for t in clause.lefts
    ) or any(t.lower_ in {"what", "who", "whom"} for t in clause.children)


def _has_statement(reading: Reading, verb: Token) -> bool:
    """Whether the verb governs a clause of the article's own words."""
    if any(c.dep_ == "neg" for c in verb.children):
        return False  # “It did not say what they contained.”
    for child in verb.children:
        if child.dep_ == "ccomp" and _asks(child):
            return False
        if child.dep_ == "ccomp" and not reading.in_quotation(offset(child)):
            return True
    return verb.dep_ == "parataxis"
