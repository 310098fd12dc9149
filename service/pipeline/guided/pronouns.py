"""The goods that “it” or “they” are, of which only the sentence before tells what they are."""

from spacy.tokens import Token

from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import REACHING, SENDING
from service.pipeline.guided.goods import amount_of, is_goods
from service.pipeline.guided.parts import is_somebody
from service.pipeline.guided.ways import Way
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_PRONOUNS = {"it": frozenset({"NN"}), "they": frozenset({"NNS"}), "them": frozenset({"NNS"})}
_ABOUT = frozenset({"nsubj", "nsubjpass", "dobj"})
_PHYSICAL = SENDING - frozenset("give provide sell lend supply return hand drop carry".split())
"""Verbs whose object can only be a thing."""
_BY_ITSELF = REACHING | frozenset("arrive come go travel".split())
_BACK = 2  # Sentences before a pronoun among which its goods are named.


def goods_meant(reading: Reading, sentence: Sentence, verb: Token, way: Way | None) -> list[Token]:
    """The goods of a sentence before that a pronoun means, where the verb moves things.

    “They were flown to Sharjah”, and with both ends of the way known “it left Lyon for Goma”.
    """
    for pronoun in verb.children:
        tags = _PRONOUNS.get(pronoun.lower_)
        if tags is None or way is None:
            continue
        moved = pronoun.dep_ in {"nsubjpass", "dobj"} and verb.lemma_.lower() in _PHYSICAL
        alone = pronoun.dep_ == "nsubj" and verb.lemma_.lower() in _BY_ITSELF and way.places > 1
        if moved or alone:
            return _named_before(reading, sentence, pronoun, tags)
    return []


def _named_before(
    reading: Reading, sentence: Sentence, pronoun: Token, tags: frozenset[str]
) -> list[Token]:
    """The last thing that a clause before is about; none where that is no goods."""
    for number in range(sentence.number, max(0, sentence.number - _BACK) - 1, -1):
        before = reading.page.sentence(number)
        told = reading.tokens(before) if before is not None and before.boilerplate is None else ()
        about = [
            t for t in told
            if t.dep_ in _ABOUT and offset(t) < offset(pronoun)
            and not reading.in_quotation(offset(t))
        ]  # fmt: skip
        subjects = [t for t in about if t.dep_ != "dobj"]
        things = [t for t in about if t.tag_ in tags and _is_thing(reading, t)]
        if subjects and subjects[-1] in things:
            return subjects[-1:]
        if subjects and _acts(reading, subjects[-1]) and things[-1:] == about[-1:]:
            return things[-1:]
        if about:
            return []
    return []


def _is_thing(reading: Reading, noun: Token) -> bool:
    return is_goods(reading, noun, amount_of(reading, noun))


def _acts(reading: Reading, word: Token) -> bool:
    """Whether a subject is somebody, who does something with a thing: “the firm bought a lathe”."""
    name = reading.name_at(word)
    return is_somebody(word) or (name is not None and name.kind is not None)
