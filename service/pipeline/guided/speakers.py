"""Who says a quotation: what the grammar shows, with how sure it is."""

from dataclasses import dataclass

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, PERSON_NOUNS
from service.pipeline.guided.adjacent import (
    before_verb,
    beside_saying,
    beside_verb,
    by_agent,
    inserted,
)
from service.pipeline.guided.antecedents import antecedent, is_paper
from service.pipeline.guided.governing import claimed, governing, governing_words
from service.pipeline.guided.grammar import subject, tells, whose
from service.pipeline.guided.labels import introduced, signed
from service.pipeline.guided.leading import is_whole, led_in, own_sentences
from service.pipeline.guided.relays import goes_on, read_before, relayed
from service.pipeline.guided.reporters import messenger, outlet_of, passed_on
from service.pipeline.guided.sayers import according_to, sayer, sayer_above
from service.pipeline.guided.touching import touching_verb
from service.pipeline.guided.verbs_of_saying import nearest_to, surroundings_of, verbs_of_saying
from service.pipeline.guided.writings import is_writing
from service.pipeline.linguistics import offset

_SPEAKERS = (
    PERSON_NOUNS | GROUP_NOUNS | {"campaign", "team", "camp", "administration", "proponents"}
)
_ANYBODY = frozenset("he she they i we one another others some many both several".split())


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
    relay = relayed(reading, quotation)
    if relay is not None:
        return Attribution(*relay, 0.85 if relay[0] is not None else 0.0)
    if before is not None and goes_on(reading, quotation):
        return before
    surroundings = surroundings_of(reading, quotation)
    outlet = outlet_of(reading, nearest_to(reading, quotation, surroundings))
    shown = _shown(reading, quotation, surroundings)
    if shown is not None:
        name, confidence = shown
        outlet = outlet or (name and passed_on(reading, quotation, surroundings, name))
        outlet = outlet or (name and read_before(reading, quotation, name))
        outlet = outlet or messenger(reading, nearest_to(reading, quotation, surroundings))
        return Attribution(name, None if outlet == name else outlet, confidence)
    name = led_in(reading, quotation)
    if name is not None:
        return Attribution(name, outlet, 0.7)
    if before is not None and before.speaker is not None:
        if _stands_alone(reading, quotation):
            return Attribution(before.speaker, before.reported_by, 0.6)
        if _goes_on(reading, quotation):
            return Attribution(before.speaker, before.reported_by, 0.75)
    name = _told_before(reading, quotation)
    return Attribution(name, outlet, 0.6 if name is not None else 0.0)


def _told_before(reading: Reading, quotation: Quotation) -> Name | None:
    """“Lee alleged that they left. When it was opened, “the tea was gone”.”: Lee's account."""
    own = own_sentences(reading, quotation)
    before = reading.page.sentence(own[0].number - 1) if own else None
    if before is None or before.paragraph != own[0].paragraph or is_whole(quotation, own):
        return None
    outside = [t for s in own for t in reading.tokens(s) if not reading.in_quotation(offset(t))]
    if any(is_writing(t) or tells(t) for t in outside):
        return None
    telling = [t for t in reading.tokens(before) if tells(t)]
    name = whose(reading, subject(telling[0])) if len(telling) == 1 else None
    return name if name is not None and name.kind == "person" and not name.described else None


def _shown(
    reading: Reading, quotation: Quotation, surroundings: list[Token]
) -> tuple[Name | None, float] | None:
    """The speaker by typography, by a verb of saying, by “according to”, and how sure each is.

    No name where it is somebody whom the page doesn't name; None where nothing is shown.
    """
    name = signed(reading, quotation) or by_agent(reading, quotation)
    if name is not None:
        return name, 0.95
    name = beside_verb(reading, quotation) or before_verb(reading, quotation)
    name = name or inserted(reading, quotation)
    if name is not None:
        return name, 0.95
    touching = touching_verb(reading, quotation)
    if touching is not None:
        return _by_verb(reading, *touching)
    name = claimed(reading, quotation) or introduced(reading, quotation)
    if name is not None:
        return name, 0.8
    above = set(governing_words(reading, quotation))
    for verb in verbs_of_saying(reading, quotation, surroundings):
        said_by = _outside(reading, subject(verb))
        name = _carried(reading, said_by) or sayer(reading, verb, said_by)
        if name is not None:
            return name, _sureness(verb, name)
        name = sayer_above(reading, verb)
        if name is not None:
            return name, 0.7
        if _is_somebody(said_by):
            return None  # “she said”, and nobody knows who she is: not the next verb's.
        if said_by is not None and verb in above and _may_speak(said_by):
            return None, 0.0
    name = according_to(reading, surroundings)
    if name is not None:
        return name, 0.8
    if not reading.docs:
        name, sureness = beside_saying(reading, quotation), 0.7
    else:
        name, sureness = governing(reading, quotation), 0.6
    return (name, sureness) if name is not None else None


def _outside(reading: Reading, said_by: Token | None) -> Token | None:
    """The subject of a verb, unless the parse lost it and took a quoted word instead."""
    quoted = said_by is not None and reading.in_quotation(offset(said_by))
    return None if quoted else said_by


def _by_verb(reading: Reading, verb: Token, said_by: Token) -> tuple[Name | None, float] | None:
    """The speaker by the verb that touches the quotation; nobody else's verb counts then."""
    carried = antecedent if said_by.lower_ == "it" or is_paper(said_by) else _carried
    name = carried(reading, said_by) or sayer(reading, verb, said_by)
    if name is None:
        return (None, 0.0) if _may_speak(said_by) else None
    return name, _sureness(verb, name)


def _carried(reading: Reading, said_by: Token | None) -> Name | None:
    """“he said”, the main clause outside the quotation: whom the sentence before was about.

    A person's may stand inside the sentence that is quoted: “The ship, he said, was ‘lost’.”
    """
    if said_by is None or not (said_by.head.dep_ == "ROOT" or _is_put_in(reading, said_by)):
        return None
    return antecedent(reading, said_by)


def _is_put_in(reading: Reading, said_by: Token) -> bool:
    """“The ship, he said, was ‘lost’”, where no person is named before in the sentence."""
    before = said_by.doc[said_by.sent.start : said_by.i]
    names = (reading.name_at(t) for t in before if t.pos_ == "PROPN")
    named = any(n is not None and n.kind == "person" for n in names)
    return said_by.lower_ in {"he", "she"} and said_by.head.dep_ == "parataxis" and not named


def _may_speak(said_by: Token) -> bool:
    """Whether a noun is of people or a body, so that nobody else speaks where it has no name."""
    lemma = said_by.lemma_.lower()
    nouns = {said_by.lower_, lemma, f"{lemma}s"}
    return said_by.pos_ == "NOUN" and not nouns.isdisjoint(_SPEAKERS)


def _is_somebody(said_by: Token | None) -> bool:
    return said_by is not None and (
        said_by.lower_ in _ANYBODY or said_by.lemma_.lower() in PERSON_NOUNS
    )


def _sureness(verb: Token, name: Name) -> float:
    said_by = subject(verb)
    if said_by is not None and said_by.pos_ == "PRON":
        return 0.7
    return 0.95 if not name.described else 0.85


def _goes_on(reading: Reading, quotation: Quotation) -> bool:
    """“…,” said Tim Hess, a builder. “…”: whole sentences, right behind another's attribution."""
    page, first = reading.page, quotation.outer[0]
    earlier = [
        q.outer[1] for q in reading.candidates.quotations if q.direct and q.outer[1] <= first
    ]
    own = own_sentences(reading, quotation)
    if not earlier or not own or not is_whole(quotation, own):
        return False
    between = [s for s in page.body if s.end > earlier[-1] and s.end <= first + 1]
    return len(between) <= 1 and all(s.paragraph == own[0].paragraph for s in between)


def _stands_alone(reading: Reading, quotation: Quotation) -> bool:
    """Whether the quotation is its paragraph's whole text, so that the speaker goes on."""
    own = own_sentences(reading, quotation)
    if not own:
        return False
    paragraph = [s for s in reading.page.body if s.paragraph == own[0].paragraph]
    outside = (quotation.outer[0] - paragraph[0].start) + (paragraph[-1].end - quotation.outer[1])
    return outside < 12
