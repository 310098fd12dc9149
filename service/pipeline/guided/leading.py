"""Speakers shown by the sentence before a quotation that has no attribution of its own."""

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.antecedents import antecedent, main_subject
from service.pipeline.guided.governing import WORDS_SAID
from service.pipeline.guided.grammar import whose
from service.pipeline.page import Sentence


def led_in(reading: Reading, quotation: Quotation) -> Name | None:
    """“Sanchez shrugged. “It is late.””: the person that the sentence before is about.

    The quotation is made of whole sentences and ends its paragraph; what comes before it is the
    article's own voice, in the same paragraph or at the end of the one before.
    """
    own = own_sentences(reading, quotation)
    if not own or not is_whole(quotation, own) or not _ends_paragraph(reading, own[-1]):
        return None
    before = reading.page.sentence(own[0].number - 1)
    if before is None or before.boilerplate is not None or _holds_quotation(reading, before):
        return None
    subject = main_subject(reading, before)
    if subject is None:
        return None
    if subject.lemma_.lower() in WORDS_SAID:  # “Sanchez’s answer was short.”
        subject = next((c for c in subject.children if c.dep_ == "poss"), subject)
    name = antecedent(reading, subject) if subject.pos_ == "PRON" else None
    name = name or whose(reading, subject)
    return name if name is not None and name.kind == "person" else None


def own_sentences(reading: Reading, quotation: Quotation) -> list[Sentence]:
    """The sentences that a quotation stands in."""
    first, last = quotation.outer
    return [s for s in reading.page.body if s.start < last and s.end > first]


def is_whole(quotation: Quotation, own: list[Sentence]) -> bool:
    """Whether its sentences hold nothing but the quotation."""
    first, last = quotation.outer
    return first <= own[0].start + 1 and own[-1].end <= last + 1


def _ends_paragraph(reading: Reading, sentence: Sentence) -> bool:
    after = reading.page.sentence(sentence.number + 1)
    return after is None or after.paragraph != sentence.paragraph


def _holds_quotation(reading: Reading, sentence: Sentence) -> bool:
    return any(
        q.outer[0] < sentence.end and q.outer[1] > sentence.start
        for q in reading.candidates.quotations
        if q.direct
    )
