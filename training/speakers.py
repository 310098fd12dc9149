"""The closed question “who says this?” with its options, made from generated articles."""

import re
from collections.abc import Iterator
from random import Random

from service.pipeline.candidates.saying import says
from service.pipeline.guided.passages import NEAR
from training.articles import Article, Quoted, write_article
from training.question import Question
from training.words.bodies import PARTIES, PLACES

BEFORE, AFTER, QUOTED = (300, 600), (80, 240), (200, 400)
"""Bounds of the code points of a passage before, after and inside the quotation.

They are drawn anew for each question, around those that the service cuts, so that the adapter
does not hang on them.
"""
MOST_OPTIONS = 8
HARD = 0.35
"""How many are kept of the questions that the name beside the nearest verb of saying would miss.

Of the passages as they are written that is half of them, which is twice as many as in news.
"""
MISTAKEN = 0.3
"""How often a place or party is on offer, as where the service takes it for an organisation."""
_WORD = re.compile(r"\w+")
_SENTENCE_START = re.compile(r"(?<!\b(?:Sen|Rep|Gov|Gen))[.!?][”\"’»“]?\s+|\n+")


def groups(random: Random, each: int = 2) -> Iterator[list[Question]]:
    """Questions on one article, at most `each`; every one has a passage of its own."""
    article = write_article(random)
    for quoted in random.sample(article.quotations, min(each, len(article.quotations))):
        question = ask(random, article, quoted)
        easy = question.answer is None or beside_verb(question) == question.answer
        if len(question.options) > 1 and (easy or random.random() < HARD):
            yield [question]


def beside_verb(question: Question) -> int | None:
    """The option named nearest to the verb of saying that is nearest to the quotation."""
    text = question.passage
    first, last = text.index("[["), text.index("]]")
    outside = [w.span() for w in _WORD.finditer(text) if not first <= w.start() < last]
    verbs = [(a, b) for a, b in outside if says(text[a:b])]
    if not verbs:
        return None
    verb = min(verbs, key=lambda v: max(v[0] - last, first - v[1]))

    def distance(option: str) -> int:
        forms = (option, option.rsplit(maxsplit=1)[-1])
        places = [p for p in _places(text, forms) if not first <= p < last]
        return min((abs(p - verb[0]) for p in places), default=len(text))

    return min(range(len(question.options)), key=lambda i: distance(question.options[i]))


def ask(random: Random, article: Article, quoted: Quoted) -> Question:
    """The question about one quotation; its options are those named nearest, in random order."""
    at = quoted.parts[0][0]
    near = {
        voice.name: min(abs(place - at) for place in places)
        for voice in article.cast.everyone
        if (places := _places(article.text, voice.forms))
    }
    # A speaker without a name is not always an actor to the service, and then not on offer.
    hidden = quoted.speaker.kind == "described" and random.random() < 0.3
    ranked = sorted((n for n, d in near.items() if d < NEAR), key=lambda n: near[n])
    ranked = [n for n in ranked if n != quoted.speaker.name][: MOST_OPTIONS - 1]
    options = ranked if hidden else [*ranked, quoted.speaker.name]
    printed = [place for place in (*PLACES, *PARTIES) if place in article.text]
    if printed and random.random() < MISTAKEN:
        options.append(random.choice(printed))
    random.shuffle(options)
    answer = None if hidden else options.index(quoted.speaker.name)
    cut = (random.randint(*bounds) for bounds in (BEFORE, AFTER, QUOTED))
    return Question("speaker", window(article.text, quoted, *cut), tuple(options), answer)


def window(text: str, quoted: Quoted, before: int, after: int, inside: int) -> str:
    """The text around a quotation, from the start of a sentence, the quotation in [[ ]].

    `before`, `after` and `inside` are the most code points of each.
    """
    first, last = quoted.parts[0][0], quoted.parts[-1][1]
    starts = [0, *(found.end() for found in _SENTENCE_START.finditer(text))]
    start = min((s for s in starts if first - before <= s <= first), default=max(0, first - before))
    inner = text[first : min(last, first + inside)]
    return f"{text[start:first]}[[{inner}]]{text[last : last + after]}"


def _places(text: str, forms: tuple[str, ...]) -> list[int]:
    return [
        found.start()
        for form in set(forms)
        for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)
    ]
