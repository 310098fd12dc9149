"""Quotations that somebody reads out or shows: whose words they are, and who passes them on."""

from itertools import pairwise

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.leading import is_whole, own_sentences
from service.pipeline.guided.presenting import READS, Relay, presented, read_aside, read_out
from service.pipeline.guided.touching import touching_verb
from service.pipeline.guided.writings import author, is_part, is_writing, last_told, writer
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_NEAR = 6  # Words behind a quotation in which its verb stands.
_RUNS = frozenset("runs ran reads read goes went begins began ends ended says said".split())
_WHOSE = frozenset({"from", "by", "of"})
_SPEAKING_FOR_ITSELF = frozenset({"it", "one", "another"})


def relayed(reading: Reading, quotation: Quotation) -> Relay | None:
    """Who wrote or said what another reads out, quotes or shows; None where nobody does."""
    touching = touching_verb(reading, quotation)
    if touching is None:
        behind = _reads_behind(reading, quotation)
        if behind is not None:
            return read_out(reading, behind, list(behind.subtree))
        return _led_in(reading, quotation) or _told_behind(reading, quotation)
    verb, said_by = touching
    if said_by.lower_ in _SPEAKING_FOR_ITSELF or is_writing(said_by) or is_part(said_by):
        return _by_writing(reading, quotation, said_by)
    if _names_one_of_several(verb) and (relay := _presented_before(reading, quotation)):
        return relay
    reads = verb if verb.lemma_ in READS else read_aside(verb)
    return read_out(reading, reads, list(reads.subtree)) if reads is not None else None


def read_before(reading: Reading, quotation: Quotation, writer: Name) -> Name | None:
    """Lee read from a letter. “…,” Mensah wrote: Lee, who passes Mensah's words on."""
    touching = touching_verb(reading, quotation)
    wrote = touching is not None and touching[0].lemma_ == "write"
    relay = _presented_before(reading, quotation) if wrote else None
    reader = relay[1] if relay is not None else None
    return reader if reader != writer else None


def _reads_behind(reading: Reading, quotation: Quotation) -> Token | None:
    """«…», he reads: the comma stands behind the mark."""
    end = quotation.outer[1]
    own = own_sentences(reading, quotation)[-1:]
    tokens = [t for s in own for t in reading.tokens(s) if offset(t) >= end]
    if not reading.page.text[end:].startswith(",") or not own:
        return None
    verb = next((t for t in tokens[:_NEAR] if t.pos_ == "VERB"), None)
    return verb if verb is not None and verb.lemma_ in READS else None


def _by_writing(reading: Reading, quotation: Quotation, said_by: Token) -> Relay | None:
    """“…,” a letter from Mensah says; “…,” it reads: what the sentence before presents."""
    name = author(reading, said_by, None) if is_writing(said_by) else None
    if name is not None:
        return name, None
    relay = _presented_before(reading, quotation)
    other = is_part(said_by) or said_by.lower_ == "it"
    whole = last_told(reading, said_by) if relay is None and other else None
    name = (author(reading, whole, None) or writer(reading, whole)) if whole is not None else None
    return (name, None) if name is not None else relay


def _names_one_of_several(verb: Token) -> bool:
    """“In one he wrote”: one of the messages that the sentence before tells of."""
    led = (o for c in verb.lefts if c.lower_ == "in" for o in c.children)
    return any(o.lower_ in {"one", "another"} for o in led)


def _presented_before(reading: Reading, quotation: Quotation) -> Relay | None:
    own = reading.page.sentence_at(quotation.outer[0])
    return _presented_in(reading, own.number - 1) if own is not None else None


def goes_on(reading: Reading, quotation: Quotation) -> bool:
    """“In another: “…””, “And, a little further down: “…””: more of the same, without a verb."""
    first = quotation.outer[0]
    earlier = [q.outer[1] for q in reading.candidates.quotations if q.direct]
    start = max((end for end in earlier if end <= first), default=first)
    words = reading.page.text[start:first].strip()
    if not words.endswith(":") or "\n" in words:
        return False
    own = own_sentences(reading, quotation)[:1]
    tokens = [t for s in own for t in reading.tokens(s) if start <= offset(t) < first]
    named = any(reading.name_at(t) is not None for t in tokens)
    return bool(tokens) and not named and not any(t.pos_ in {"VERB", "AUX"} for t in tokens)


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


def _told_behind(reading: Reading, quotation: Quotation) -> Relay | None:
    """“…” So runs a letter from Mensah. “…” The words are those of Mensah: a sentence behind it."""
    own = own_sentences(reading, quotation)
    sentence = reading.page.sentence(own[-1].number + 1) if own else None
    if sentence is None or not is_whole(quotation, own):
        return None
    tokens = reading.tokens(sentence)
    words = [t.lower_ for t in tokens[:4]]
    runs = len(words) > 1 and words[0] == "so" and words[1] in _RUNS
    if not runs and words not in (["the", "words", verb, "those"] for verb in ("are", "were")):
        return None
    told = (reading.name_at(name) for of, name in pairwise(tokens) if of.lower_ in _WHOSE)
    name = next((n for n in told if n is not None and n.kind is not None), None)
    return (name, None) if name is not None else None


def _is_interrupted(reading: Reading, quotation: Quotation) -> bool:
    """“…,” said Mensah, “…”: words of the article's stand between the parts."""
    gaps = ((end, start) for (_, end), (start, _) in pairwise(quotation.parts))
    return any(any(map(str.isalpha, reading.page.text[slice(*gap)])) for gap in gaps)


def _presented_in(reading: Reading, number: int, end: int | None = None) -> Relay | None:
    sentence = reading.page.sentence(number)
    if sentence is None or sentence.boilerplate is not None:
        return None
    tokens = _own_words(reading, sentence, end or sentence.end)
    if end is not None and tokens and not any(t.pos_ in {"VERB", "AUX"} for t in tokens):
        return _labelled(reading, tokens)
    return presented(reading, tokens)


def _labelled(reading: Reading, tokens: list[Token]) -> Relay | None:
    """“Mensah’s reply: “…””: no verb, but a writing and whose it is."""
    writing = next((t for t in tokens if is_writing(t)), None)
    name = author(reading, writing, None) if writing is not None else None
    return (name, None) if name is not None else None


def _own_words(reading: Reading, sentence: Sentence, end: int) -> list[Token]:
    """The article's own words of a sentence up to an offset."""
    tokens = (t for t in reading.tokens(sentence) if offset(t) < end)
    return [t for t in tokens if not reading.in_quotation(offset(t))]
