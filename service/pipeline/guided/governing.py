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
    """Whose claim, remark or letter the words are: “Lee’s claim that the ship is “lost at sea””.

    Not Lee’s where somebody else judges the claim: “denounced Lee’s remarks as “hurtful””.
    """
    below = None
    for token in (*_words_before(reading, quotation), *governing_words(reading, quotation)):
        noun = subject(token) if _tells_words(quotation, token) else token
        words = noun is not None and noun.pos_ == "NOUN" and noun.lemma_.lower() in WORDS_SAID
        if noun is not None and words and not (below is not None and below.lower_ == "as"):
            owners = (child for child in noun.children if child.dep_ == "poss")
            return next((n for owner in owners if (n := _actor(reading, owner))), None)
        if token.lemma_.lower() in SAY:
            return None
        below = token
    return None


def _words_before(reading: Reading, quotation: Quotation) -> list[Token]:
    """“his remark Monday that “…””, “in Lee’s words, “…””: the noun that leads to what is said."""
    sentence = reading.page.sentence_at(quotation.outer[0])
    tokens = reading.tokens(sentence) if sentence is not None else []
    before = [t for t in tokens if offset(t) < quotation.outer[0]]
    if before and before[-1].text in {",", ":"} and before[-2:-1] and before[-2].lower_ == "words":
        return before[-2:-1]
    if not before or before[-1].lower_ != "that":
        return []
    return [t for t in before[-4:-1] if t.pos_ == "NOUN" and t.lemma_.lower() in WORDS_SAID][-1:]


def _tells_words(quotation: Quotation, verb: Token) -> bool:
    """“Lee’s answer was that “…””; unlike “Lee’s claim is “false””, which Lee wouldn’t say."""
    first, last = quotation.outer
    return verb.lemma_ == "be" and any(
        t.dep_ == "ccomp"
        and any(c.dep_ == "mark" for c in t.lefts)
        and offset(t.left_edge) < last
        and offset(t.right_edge) >= first
        for t in verb.rights
    )


def governing(reading: Reading, quotation: Quotation) -> Name | None:
    """The subject of the innermost clause around the words that has a named one.

    “The governor, Carla Sanchez, lauded him for helping to develop “new ideas””. Whom an unnamed
    speaker tells of doesn't speak: “a poll found that Lee is “better liked””.
    """
    verbs = [t for t in governing_words(reading, quotation) if t.pos_ in {"VERB", "AUX"}]
    told = (i for i, verb in enumerate(verbs) if verb.lemma_ in SAY and subject(verb) is not None)
    named = verbs[next(told, 0) :]
    return next((name for verb in named if (name := _actor(reading, subject(verb)))), None)


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
