"""Whose words a quotation inside a sentence are where no verb of saying stands beside it."""

from collections.abc import Iterator

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import SAY, subject, whose
from service.pipeline.linguistics import offset

WORDS_SAID = frozenset(
    "claim statement remark comment assertion prediction promise pledge warning description "
    "accusation allegation suggestion argument speech letter tweet message post word phrase memo "
    "report question answer response reply threat insistence admission plea call view ad advert "
    "advertisement book memoir email e-mail article essay column editorial phrase motto dictum "
    "slogan sign banner article study paper filing lawsuit complaint blog text caption website "
    "site".split()
)


def claimed(reading: Reading, quotation: Quotation) -> Name | None:
    """Whose claim, remark or letter the words are: “Lee’s claim that the ship is “lost at sea””."""
    for token in governing_words(reading, quotation):
        if token.pos_ == "NOUN" and token.lemma_.lower() in WORDS_SAID:
            owners = (child for child in token.children if child.dep_ == "poss")
            return next((n for owner in owners if (n := _actor(reading, owner))), None)
        if token.lemma_.lower() in SAY:
            return None
    return None


def governing(reading: Reading, quotation: Quotation) -> Name | None:
    """The subject of the innermost clause around the words that has a named one.

    “The governor, Carla Sanchez, lauded him for helping to develop “new ideas””.
    """
    verbs = (t for t in governing_words(reading, quotation) if t.pos_ in {"VERB", "AUX"})
    return next((name for verb in verbs if (name := _actor(reading, subject(verb)))), None)


def governing_words(reading: Reading, quotation: Quotation) -> Iterator[Token]:
    """The words of the sentence that the quotation hangs on, from the nearest up."""
    first, last = quotation.outer
    sentence = reading.page.sentence_at(first)
    if sentence is None or sentence.start >= first:
        return
    inside = [t for t in reading.tokens(sentence) if first <= offset(t) < last]
    top = next((t for t in inside if not first <= offset(t.head) < last), None)
    if top is not None:
        yield from top.ancestors


def _actor(reading: Reading, token: Token | None) -> Name | None:
    name = whose(reading, token)
    return name if name is not None and name.kind is not None else None
