"""Who says a quotation: what the grammar shows, with how sure it is."""

from dataclasses import dataclass
from operator import itemgetter

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.vocabulary import PERSON_NOUNS
from service.pipeline.guided.adjacent import (
    before_verb,
    beside_saying,
    beside_verb,
    introduced,
    named_behind,
    right_before,
    signed,
)
from service.pipeline.guided.antecedents import antecedent
from service.pipeline.guided.governing import claimed, governing, governing_words
from service.pipeline.guided.grammar import SAY, prepositional, subject, whose
from service.pipeline.guided.leading import led_in
from service.pipeline.guided.touching import touching_verb
from service.pipeline.linguistics import offset

_OUTLET_KINDS = {"organisation", "company"}
_FAR = 220  # Code points from a quotation, past which a verb of saying is another's.


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker, who passed the words on, and how sure the grammar is (0 to 1)."""

    speaker: Name | None
    reported_by: Name | None
    confidence: float


def attribute(reading: Reading, quotation: Quotation, before: Attribution | None) -> Attribution:
    """The speaker that the words around a quotation show.

    `before` is the attribution of the quotation before it, which holds on where a quotation
    stands without one of its own.
    """
    surroundings = _surroundings(reading, quotation)
    outlet = _reported_by(reading, _nearest_to(reading, quotation, surroundings))
    name, confidence = _shown(reading, quotation, surroundings)
    if name is not None:
        outlet = outlet or _heard_from(reading, quotation, surroundings)
        return Attribution(name, None if outlet == name else outlet, confidence)
    name = led_in(reading, quotation)
    if name is not None:
        return Attribution(name, outlet, 0.7)
    if before is not None and before.speaker is not None:
        if _stands_alone(reading, quotation):
            return Attribution(before.speaker, before.reported_by, 0.6)
        if _goes_on(reading, quotation):
            return Attribution(before.speaker, before.reported_by, 0.75)
    return Attribution(None, outlet, 0.0)


def _nearest_to(reading: Reading, quotation: Quotation, surroundings: list[Token]) -> list[Token]:
    """The surrounding words without those beyond another quotation, which they belong to."""
    others = [q.outer for q in reading.candidates.quotations if q.direct and q != quotation]

    def beyond(at: int) -> bool:
        return any(
            quotation.outer[1] <= start < at or at < end <= quotation.outer[0]
            for start, end in others
        )

    return [token for token in surroundings if not beyond(offset(token))]


def _shown(
    reading: Reading, quotation: Quotation, surroundings: list[Token]
) -> tuple[Name | None, float]:
    """The speaker by typography, by a verb of saying, by “according to”, and how sure each is."""
    name = signed(reading, quotation)
    if name is not None:
        return name, 0.95
    name = beside_verb(reading, quotation) or before_verb(reading, quotation)
    if name is not None:
        return name, 0.95
    touching = touching_verb(reading, quotation)
    if touching is not None:
        return _by_verb(reading, *touching)
    name = claimed(reading, quotation) or introduced(reading, quotation)
    if name is not None:
        return name, 0.8
    for verb in _verbs_of_saying(reading, quotation, surroundings):
        said_by = subject(verb)
        name = _carried(reading, said_by) or _speaker(reading, verb, said_by)
        if name is not None:
            return name, _sureness(verb, name)
        name = _above(reading, verb)
        if name is not None:
            return name, 0.7
        if _is_somebody(said_by):
            return None, 0.0  # “she said”, and nobody knows who she is: not the next verb's.
    name = _according_to(reading, surroundings)
    if name is not None:
        return name, 0.8
    if not reading.docs:
        return beside_saying(reading, quotation), 0.7
    return governing(reading, quotation), 0.6


def _by_verb(reading: Reading, verb: Token, said_by: Token) -> tuple[Name | None, float]:
    """The speaker by the verb that touches the quotation; nobody else's verb counts then."""
    name = _carried(reading, said_by) or _speaker(reading, verb, said_by)
    return (name, _sureness(verb, name)) if name is not None else (None, 0.0)


def _carried(reading: Reading, said_by: Token | None) -> Name | None:
    """“he said”, the main clause outside the quotation: whom the sentence before was about."""
    if said_by is None or said_by.head.dep_ != "ROOT":
        return None
    return antecedent(reading, said_by)


def _is_somebody(said_by: Token | None) -> bool:
    return said_by is not None and (
        said_by.lower_ in {"he", "she", "they", "i", "we"} or said_by.lemma_.lower() in PERSON_NOUNS
    )


def _surroundings(reading: Reading, quotation: Quotation) -> list[Token]:
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


def _verbs_of_saying(
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
        if (token.lemma_.lower() in SAY or _utters(quotation, token))
        and token.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}
        and not (token.pos_ == "NOUN" and subject(token) is None)
    ]
    return [token for away, token in sorted(near, key=itemgetter(0)) if away <= _FAR]


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


def _speaker(reading: Reading, verb: Token, said_by: Token | None) -> Name | None:
    if verb.tag_ == "VBN" and said_by is not None and said_by.dep_ == "nsubjpass":
        agents = list(prepositional(verb, "by"))
        return whose(reading, agents[0]) if agents else None
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


def _above(reading: Reading, verb: Token) -> Name | None:
    """“Lynch said she recalled thinking”: who she is, is told by the verb of saying above."""
    said_by = subject(verb)
    if said_by is not None and said_by.pos_ != "PRON":
        return None
    above = (t for t in verb.ancestors if t.lemma_.lower() in SAY)
    return next((n for t in above if (n := whose(reading, subject(t))) is not None), None)


def _sureness(verb: Token, name: Name) -> float:
    said_by = subject(verb)
    if said_by is not None and said_by.pos_ == "PRON":
        return 0.7
    return 0.95 if not name.described else 0.85


def _according_to(reading: Reading, surroundings: list[Token]) -> Name | None:
    for token in surroundings:
        if token.lower_ == "according":
            for found in prepositional(token, "to"):
                return whose(reading, found)
    return None


def _heard_from(reading: Reading, quotation: Quotation, surroundings: list[Token]) -> Name | None:
    """“Reed said he had been told by a clerk that “…””: Reed passes it on."""
    verb = next(iter(_verbs_of_saying(reading, quotation, surroundings)), None)
    hearer = subject(verb) if verb is not None else None
    if verb is None or hearer is None or hearer.dep_ != "nsubjpass" or verb.dep_ != "ccomp":
        return None
    teller = whose(reading, subject(verb.head)) if verb.head.lemma_.lower() in SAY else None
    return teller if teller == whose(reading, hearer) else None


def _reported_by(reading: Reading, surroundings: list[Token]) -> Name | None:
    """“as quoted by the BBC”, “told Reuters”: the outlet that has the words."""
    for token in surroundings:
        if token.lemma_ in {"quote", "report", "cite"} and token.tag_ == "VBN":
            for found in prepositional(token, "by"):
                name = whose(reading, found)
                if name is not None and name.kind in _OUTLET_KINDS:
                    return name
        if token.lemma_ == "tell":
            for child in token.children:
                name = whose(reading, child) if child.dep_ in {"dobj", "dative"} else None
                if name is not None and name.kind in _OUTLET_KINDS and not name.described:
                    return name
    return None


def _goes_on(reading: Reading, quotation: Quotation) -> bool:
    """“…,” said Tim Hess, a builder. “…”: whole sentences, right behind another's attribution."""
    page, (first, last) = reading.page, quotation.outer
    earlier = [
        q.outer[1] for q in reading.candidates.quotations if q.direct and q.outer[1] <= first
    ]
    own = [s for s in page.body if s.start < last and s.end > first]
    if not earlier or not own or own[0].start < first - 1 or own[-1].end > last + 1:
        return False
    between = [s for s in page.body if s.end > earlier[-1] and s.end <= first + 1]
    return len(between) <= 1 and all(s.paragraph == own[0].paragraph for s in between)


def _stands_alone(reading: Reading, quotation: Quotation) -> bool:
    """Whether the quotation is its paragraph's whole text, so that the speaker goes on."""
    sentences = [
        s for s in reading.page.body if s.start < quotation.outer[1] and s.end > quotation.outer[0]
    ]
    if not sentences:
        return False
    paragraph = [s for s in reading.page.body if s.paragraph == sentences[0].paragraph]
    outside = (quotation.outer[0] - paragraph[0].start) + (paragraph[-1].end - quotation.outer[1])
    return outside < 12
