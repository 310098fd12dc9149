"""Statements that the article doesn't vouch for: which sentences, whose, and why not."""

import re
from dataclasses import replace
from itertools import chain

from spacy.tokens import Token

from schemas.brief import ClaimBasis
from service.pipeline.candidates.cues import find_sayings
from service.pipeline.candidates.found import Cue, Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.claim import FoundClaim
from service.pipeline.guided.claimants import claimant, sayer, stands_above
from service.pipeline.guided.doubts import (
    borne_out,
    denies_back,
    doubted,
    refers_back,
    spoke_unnamed,
    sums_up,
    within_reach,
)
from service.pipeline.guided.grammar import SAY, subject
from service.pipeline.guided.hedges import NO_COMMENT, keeps_distance, mostly_quoted, own_basis
from service.pipeline.guided.speakers import Attribution
from service.pipeline.guided.statements import is_said, states
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

# Which basis speaks for a sentence that has several cues.
_RANK: list[ClaimBasis] = [
    "stated_unverified", "anonymous_source", "alleged", "disputed", "speculation", "attributed",
]  # fmt: skip
_QUOTED_DOUBT = re.compile(
    r"(?<!\bshe was )(?<!\bhe was )(?<!\bthey were )\b("
    r"(the|a|our|my|we|i|they|he|she)\s+(concern(s|ed)?|fear(s|ed)?|worr(y|ies|ied))|"
    r"(we|i|they) (believe|think|suspect)|suspects?|"
    r"appears?|likely|probably|alleged(ly)?|rumou?rs?|forger(y|ies)|fabricat\w+|(?:was|were|been)\s+stolen|lies|"
    r"false|(?:did|done|do)\s+nothing\s+wrong|in\s+good\s+faith)\b",
    re.I,
)
_APART = 30  # Code points between two cues of one sentence that may each mark a claim.


def find_claims(reading: Reading, attributions: dict[int, Attribution]) -> list[FoundClaim]:
    """The claims of the article, in order. `attributions` is by number of quotation."""
    page = reading.page
    claims: list[FoundClaim] = _in_headline(reading)
    sayings = find_sayings(page)
    for sentence in page.body:
        cues = _within(reading.candidates.cues, sentence)
        strong = [c for c in cues if not reading.in_quotation(c.start)]
        doubt = refers_back(page.text, sentence, strong)
        denial = None if doubt else denies_back(reading, sentence, strong)
        if (nameless := spoke_unnamed(reading, sentence, strong)) is not None:
            doubted(reading, claims, sentence, nameless)
            continue
        cue = doubt or denial
        strong = [c for c in strong if c != cue]
        found = _in_sentence(reading, sentence, strong, _within(sayings, sentence), attributions)
        if cue is not None and _is_about_its_own(reading.tokens(sentence), found, cue):
            claims += found
            doubted(reading, claims, sentence, cue)
            continue
        if cue is not None:
            doubtful = _doubtful(reading, claims, sentence, cue, sayings)
            if doubtful is not None:
                whose = doubtful.claimant or _speaker(reading, doubtful.sentences[0], attributions)
                claims.append(replace(doubtful, claimant=whose))
            if doubt or borne_out(page.text, sentence):
                continue
            tokens = reading.tokens(sentence)
            found = [c for c in found if not _governs(tokens, c.cue, cue)]
        claims += found
    return claims


def _is_about_its_own(tokens: list[Token], found: list[FoundClaim], cue: Cue) -> bool:
    """“Sailors said they saw it, but the navy could not confirm that”: claim and doubt in one."""
    return any(c.cue.start < cue.start and not _governs(tokens, c.cue, cue) for c in found)


def _in_headline(reading: Reading) -> list[FoundClaim]:
    """What the headline itself keeps at a distance: “Firm allegedly smuggled ...”."""
    page = reading.page
    first = page.body[0].number if page.body else 0
    return [
        FoundClaim((sentence.number,), cue.basis, cue, None)
        for sentence in page.sentences
        if sentence.boilerplate == "heading" and sentence.number < first
        for cue in _within(reading.candidates.cues, sentence)[:1]
        # “Alleged fraud: court grants bail” names a case.
        if cue.basis in {"alleged", "stated_unverified"} and cue.start > sentence.start
    ]


def _within(cues: tuple[Cue, ...], sentence: Sentence) -> list[Cue]:
    return [c for c in cues if sentence.start <= c.start < sentence.end]


def _doubtful(
    reading: Reading,
    claims: list[FoundClaim],
    sentence: Sentence,
    cue: Cue,
    sayings: tuple[Cue, ...],
) -> FoundClaim | None:
    """Casts doubt on the claim before; where there is none, on what the sentence before says."""
    if claims and within_reach(reading, claims[-1], sentence):
        doubted(reading, claims, sentence, cue)
        return None
    before = reading.page.sentence(sentence.number - 1)
    if before is None or before.boilerplate is not None:
        return FoundClaim((sentence.number,), cue.basis, cue, None)
    verbs = (_verb(reading.tokens(before), c) for c in _within(sayings, before))
    whose = next((sayer(reading, verb) for verb in verbs if verb is not None), None)
    return FoundClaim((before.number, sentence.number), cue.basis, cue, whose)


def _speaker(reading: Reading, number: int, attributions: dict[int, Attribution]) -> Name | None:
    """Who speaks in a sentence that is mostly a quotation."""
    sentence = reading.page.sentence(number)
    if sentence is None or not mostly_quoted(reading, sentence):
        return None
    for quotation in reading.candidates.quotations:
        if any(a < sentence.end and sentence.start < b for a, b in quotation.parts):
            said = attributions.get(quotation.number)
            return said.speaker if said is not None else None
    return None


def _in_sentence(
    reading: Reading,
    sentence: Sentence,
    cues: list[Cue],
    sayings: list[Cue],
    attributions: dict[int, Attribution],
) -> list[FoundClaim]:
    """The claims of one sentence: those its cues mark, and what it reports somebody to say."""
    tokens = reading.tokens(sentence)
    found: list[FoundClaim] = []
    for cue in sorted(cues, key=lambda c: (_RANK.index(c.basis), c.start)):
        if _is_of_its_own(tokens, cue, found) and keeps_distance(reading, sentence, cue):
            found.append(_claim(reading, sentence, cue, cues))
    if not cues and (quoted := _quoted_claim(reading, sentence, attributions)):
        return [quoted]
    for cue in sayings:
        if not reading.between_marks(cue.start) and (said := _said(reading, sentence, cue, found)):
            found.append(said)
    return sorted(found, key=lambda c: c.cue.start)


def _is_of_its_own(tokens: list[Token], cue: Cue, found: list[FoundClaim]) -> bool:
    """Whether a further cue of a sentence marks a claim beside those that stand."""
    if not found:
        return True
    bases = {own_basis(tokens, cue), *(c.basis for c in found)}
    apart = min(abs(cue.start - c.cue.start) for c in found)
    if bases <= {"alleged", "disputed"}:
        return apart > _APART * 3
    if bases in ({"alleged", "anonymous_source"}, {"attributed"}):
        return apart > _APART and not any(_governs_either(tokens, cue, c.cue) for c in found)
    return False


def _claim(reading: Reading, sentence: Sentence, cue: Cue, cues: list[Cue]) -> FoundClaim:
    tokens = reading.tokens(sentence)
    # What is “unconfirmed” or denied is nobody's; else a second cue may name who says it.
    vague = cue.basis in {"stated_unverified", "disputed"}
    others = [c for c in cues if c != cue and c.basis != "disputed" and not vague]
    named = (claimant(reading, tokens, c) for c in chain([cue], others))
    whose = next((n for n in named if n is not None), None)
    return FoundClaim((sentence.number,), own_basis(tokens, cue), cue, whose)


def _said(
    reading: Reading, sentence: Sentence, cue: Cue, found: list[FoundClaim]
) -> FoundClaim | None:
    """Indirect speech: what a named or described source says, in the article's words."""
    tokens = reading.tokens(sentence)
    verb = _verb(tokens, cue)
    if verb is None or not states(reading, verb):
        return None
    words = reading.page.text[sentence.start : sentence.end]
    if words.endswith("?") or NO_COMMENT.search(words):
        return None
    trailing = cue.start - sentence.start > (sentence.end - sentence.start) / 2
    if trailing and sentence == reading.page.body[0]:
        return None  # “Police seized ..., the ministry said”: the article's own news.
    if any(abs(cue.start - c.cue.start) <= _APART for c in found):
        return None
    if any(_governs_either(tokens, cue, c.cue) or sums_up(tokens, c.cue) for c in found):
        return None
    if any(_describes_speaker(tokens, c.cue, verb) for c in found):
        return None
    if any(c.cue.basis == "attributed" for c in found) and not is_said(verb):
        return None  # “said ..., and added ...”: one statement of one speaker.
    return FoundClaim((sentence.number,), "attributed", cue, sayer(reading, verb))


def _verb(tokens: list[Token], cue: Cue) -> Token | None:
    """The verb that a cue begins with."""
    return next((t for t in tokens if offset(t) == cue.start and t.pos_ == "VERB"), None)


def _describes_speaker(tokens: list[Token], cue: Cue, verb: Token) -> bool:
    """Whether a cue tells of whom a verb of saying has for subject: “a nurse, unnamed, said”."""
    inside = {t for t in tokens if cue.start <= offset(t) < cue.end}
    speaker = subject(verb)
    return speaker is not None and not inside.isdisjoint(speaker.subtree)


def _governs_either(tokens: list[Token], one: Cue, other: Cue) -> bool:
    """Whether one cue's verb of saying stands above the other cue, in the same statement."""
    first, last = sorted((one.start, other.start))
    if any(first < offset(t) < last and t.text == ";" for t in tokens):
        return False
    return _governs(tokens, one, other) or _governs(tokens, other, one)


def _governs(tokens: list[Token], above: Cue, below: Cue) -> bool:
    inside = [t for t in tokens if above.start <= offset(t) < above.end]
    verbs = [t for t in inside if t.pos_ == "VERB" and t.lemma_ in SAY]
    if above.basis == "anonymous_source" and inside:
        verbs = [t for t in verbs if t.lemma_ != "ask"]
        verbs = verbs or [t for t in inside[0].ancestors if t.lemma_ in SAY - {"ask"}][:1]
    lower = [t for t in tokens if below.start <= offset(t) < below.end]
    return any(stands_above(verb, token) for verb in verbs for token in lower[:1])


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
