"""Quotations that somebody reads out or shows: whose words they are, and who passes them on."""

from itertools import pairwise

from spacy.tokens import Token

from service.pipeline.candidates.found import Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.leading import is_whole, own_sentences
from service.pipeline.guided.presenting import READS, Relay, presented, read_aside, read_out
from service.pipeline.guided.touching import touching_verb
from service.pipeline.guided.writings import author, is_writing
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_SPEAKING_FOR_ITSELF = frozenset({"it", "one", "another"})


def relayed(reading: Reading, quotation: Quotation) -> Relay | None:
    """Who wrote or said what another reads out, quotes or shows; None where nobody does."""
    touching = touching_verb(reading, quotation)
    if touching is None:
        return _led_in(reading, quotation)
    verb, said_by = touching
    if said_by.lower_ in _SPEAKING_FOR_ITSELF or is_writing(said_by):
        return _by_writing(reading, quotation, said_by)
    reads = verb if verb.lemma_ in READS else read_aside(verb)
    return read_out(reading, reads, list(reads.subtree)) if reads is not None else None


def _by_writing(reading: Reading, quotation: Quotation, said_by: Token) -> Relay | None:
    """“…,” a letter from Mensah says; “…,” it reads: what the sentence before presents."""
    name = author(reading, said_by, None) if is_writing(said_by) else None
    if name is not None:
        return name, None
    own = reading.page.sentence_at(quotation.outer[0])
    return _presented_in(reading, own.number - 1) if own is not None else None


def _led_in(reading: Reading, quotation: Quotation) -> Relay | None:
    """Lee read out a letter from Mensah: “…”, or the same in a sentence of its own before."""
    first = quotation.outer[0]
    own = own_sentences(reading, quotation)
    opening = reading.page.text[:first].rstrip()
    if not own:
        return None
    if opening.endswith((":", ",")) and len(opening) > own[0].start:
        return _presented_in(reading, own[0].number, first)
    alone = is_whole(quotation, own) and not _is_interrupted(reading, quotation)
    return _presented_in(reading, own[0].number - 1) if alone else None


def _is_interrupted(reading: Reading, quotation: Quotation) -> bool:
    """“…,” said Mensah, “…”: words of the article's stand between the parts."""
    gaps = ((end, start) for (_, end), (start, _) in pairwise(quotation.parts))
    return any(any(map(str.isalpha, reading.page.text[slice(*gap)])) for gap in gaps)


def _presented_in(reading: Reading, number: int, end: int | None = None) -> Relay | None:
    sentence = reading.page.sentence(number)
    if sentence is None or sentence.boilerplate is not None:
        return None
    return presented(reading, _own_words(reading, sentence, end or sentence.end))


def _own_words(reading: Reading, sentence: Sentence, end: int) -> list[Token]:
    """The article's own words of a sentence up to an offset."""
    tokens = (t for t in reading.tokens(sentence) if offset(t) < end)
    return [t for t in tokens if not reading.in_quotation(offset(t))]
