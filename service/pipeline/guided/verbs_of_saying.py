"""The words around a quotation, and the verbs of saying among them, the nearest first."""

from operator import itemgetter

from spacy.tokens import Token

from service.pipeline.candidates.found import Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.governing import governing_words
from service.pipeline.guided.grammar import SAY, auxiliaries, subject
from service.pipeline.guided.labels import introduces_another
from service.pipeline.linguistics import offset

_TIMES = frozenset("when after before while because until since although though if".split())
_FAR = 220  # Code points from a quotation, past which a verb of saying is another's.


def surroundings_of(reading: Reading, quotation: Quotation) -> list[Token]:
    """The words of the quotation's paragraph (and of a line before that ends in a colon)."""
    page = reading.page
    numbers = {
        s.number
        for s in page.sentences
        if s.start < quotation.outer[1] and s.end > quotation.outer[0]
    }
    first, last = min(numbers, default=1), max(numbers, default=0)
    paragraphs = {s.paragraph for s in page.sentences if s.number in numbers}
    around = [s for s in page.body if first - 1 <= s.number <= last + 1 and (
        s.paragraph in paragraphs or (s.number == first - 1 and page.text[s.end - 1] == ":")
    )]  # fmt: skip
    return [
        token
        for sentence in around
        for token in reading.tokens(sentence)
        if not any(start - 1 <= offset(token) <= end for start, end in quotation.parts)
        and not reading.in_quotation(offset(token))
    ]


def nearest_to(reading: Reading, quotation: Quotation, surroundings: list[Token]) -> list[Token]:
    """The surrounding words without those beyond another quotation, which they belong to."""
    others = [q.outer for q in reading.candidates.quotations if q.direct and q != quotation]
    first, last = quotation.outer
    before = max((end for _, end in others if end <= first), default=0)
    behind = min((start for start, _ in others if start >= last), default=len(reading.page.text))
    return [token for token in surroundings if before <= offset(token) <= behind]


def verbs_of_saying(
    reading: Reading, quotation: Quotation, surroundings: list[Token]
) -> list[Token]:
    """The verbs of saying near a quotation, the nearest first, one past a sentence's end last."""
    above = [offset(t) for t in governing_words(reading, quotation)]

    def distance(token: Token) -> float:
        if _is_parenthetical(quotation, token):
            return -1
        at = offset(token)
        return above.index(at) / 1000 if at in above else _distance(reading, quotation, token)

    near = [
        (distance(token), token)
        for token in surroundings
        if (_is_saying(token) or _utters(quotation, token))
        and token.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}
        and not (token.pos_ == "NOUN" and subject(token) is None)
        and not _is_aside(reading, quotation, token)
        and not introduces_another(reading, quotation, token)
    ]
    return [token for away, token in sorted(near, key=itemgetter(0)) if away <= _FAR]


def _is_saying(token: Token) -> bool:
    """Not “continue to be”, nor “find it hard”, “think Eleanor Lind”, “and I quote”."""
    lemma = token.lemma_.lower()
    if lemma == "continue":
        return not any(c.dep_ == "xcomp" for c in token.children)
    if lemma == "find":
        return not any(c.lower_ == "it" and c.i > token.i for c in token.subtree)
    if lemma in {"quote", "think"}:
        return not (token.tag_ == "VB" and token.dep_ == "ROOT") and not any(
            c.lower_ == "i" for c in token.lefts
        )
    return lemma in SAY and not _is_wanted(token)


def _is_wanted(verb: Token) -> bool:
    """“Lee said it should ask for “…””: Lee says that, and nobody has asked."""
    wanted = not auxiliaries(verb).isdisjoint({"should", "must", "ought"})
    return wanted and any(t.lemma_.lower() in SAY for t in verb.ancestors)


def _is_aside(reading: Reading, quotation: Quotation, verb: Token) -> bool:
    """Whether a verb stands in a clause beside the quotation, and not above it.

    “In a clip, which the judge called dull, Lee had a wish to “go home””; “… “late” when asked”.
    """
    first, last = quotation.outer
    sentence = reading.page.sentence_at(first)
    clause = next((t for t in (verb, *verb.ancestors) if _is_relative(t) or _is_timed(t)), None)
    if clause is None or sentence is None or not sentence.start <= offset(verb) < sentence.end:
        return False
    words = [t for t in clause.doc[clause.right_edge.i + 1 :][:9] if offset(t) < first]
    before = _is_relative(clause) and any(not (t.is_punct or t.is_space) for t in words)
    return before or offset(clause.left_edge) >= last


def _is_relative(verb: Token) -> bool:
    return verb.dep_ == "relcl"


def _is_timed(verb: Token) -> bool:
    """“…,” when Lee asked him"""
    return verb.dep_ == "advcl" and any(c.lower_ in _TIMES for c in verb.lefts)


def _utters(quotation: Quotation, verb: Token) -> bool:
    """“…,” he fumed: any verb that has the words for what is said."""
    first, last = quotation.outer
    return verb.tag_ in {"VBD", "VBZ"} and any(
        c.dep_ == "ccomp" and first <= offset(c) < last for c in verb.lefts
    )


def _is_parenthetical(quotation: Quotation, verb: Token) -> bool:
    """“a plot that “has no trees”, as Sanchez put it”."""
    first, last = quotation.outer
    return first <= offset(verb.head) < last and (
        verb.dep_ == "parataxis"
        or (verb.dep_ == "advcl" and any(c.lower_ == "as" for c in verb.lefts))
    )


def _distance(reading: Reading, quotation: Quotation, token: Token) -> float:
    """Code points between quotation and verb, more where a sentence ends between them."""
    at = offset(token)
    sentence = reading.page.sentence_at(at)
    if sentence is None or quotation.outer[0] <= at < quotation.outer[1]:
        return 0
    if at >= quotation.outer[1]:
        crosses = sentence.start > quotation.outer[1]
        return at - quotation.outer[1] + (200 if crosses else 0)
    own = sentence.end > quotation.outer[0]
    return quotation.outer[0] - at + (5 if own else 120)
