"""Training questions of every kind in one order: passages, each with the questions asked on it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from training import actors, claiming, consignments, speakers
from training.articles import write_article
from training.question import Question

Family = Callable[[Random], Iterator[list[Question]]]
FAMILIES: dict[str, tuple[Family, float]] = {
    "speakers": (speakers.groups, 0.4),
    "consignments": (consignments.groups, 0.32),
    "claims": (claiming.groups, 0.16),
    "actors": (actors.groups, 0.12),
}
"""What writes the passages, and its share of them."""
ASKED = ("speakers",)
"""Those with the questions that the service asks."""
FOR_NAMES = frozenset({"claimant", "sender", "recipient"})
"""Kinds whose options are names of the page, and nobody last."""
MOST_NOBODY = 0.25
"""Largest share of questions for a name where nobody is the answer."""
LEAD = 1.15
"""How far an answer may be ahead of an even share of its kind's."""
SURROUNDED = 0.5
"""How often paragraphs of an article on something else stand around a passage."""
PARAGRAPH = (40, 280)
"""Bounds of the code points of such a paragraph."""
_FREE = 4  # An answer may be ahead by so many more, or none could be first.


def passages(
    seed: int, count: int, families: Sequence[str] | None = None
) -> Iterator[list[Question]]:
    """So many passages, each with one question or more; the same for the same seed.

    `families` are those of `FAMILIES` to write them with; all if None.
    """
    mix = Random(seed)  # noqa: S311 - reproducible, not secret
    names = list(families or FAMILIES)
    weights = [FAMILIES[name][1] for name in names]
    streams = {name: _stream(FAMILIES[name][0], f"{seed} {name}") for name in names}
    balance = Balance()
    while count > 0:
        [name] = mix.choices(names, weights)
        kept = [question for question in next(streams[name]) if balance.takes(question)]
        if kept:
            yield kept if name == "speakers" else surrounded(mix, kept)
            count -= 1


def questions(seed: int, count: int, families: Sequence[str] | None = None) -> Iterator[Question]:
    """So many questions, one after the other."""
    for group in passages(seed, count, families):
        yield from group[:count]
        count -= len(group)
        if count <= 0:
            return


def surrounded(random: Random, group: list[Question]) -> list[Question]:
    """The questions with their passage now and then in the midst of other news."""
    if random.random() > SURROUNDED:
        return group
    article = write_article(random)
    least, most = PARAGRAPH
    others = [p for p in article.text.split("\n") if least <= len(p) <= most]
    chosen = random.sample(others, min(len(others), random.choice([1, 1, 2])))
    gap = random.choice([" ", "\n", "\n\n"])
    at = random.randint(0, len(chosen))
    passage = gap.join([*chosen[:at], group[0].passage, *chosen[at:]])
    heard = [v.name for v in article.cast.people + article.cast.bodies if v.name in passage]
    group = [replace(question, passage=passage) for question in group]
    return [_offered(random, question, heard) for question in group]


def _offered(random: Random, question: Question, names: list[str]) -> Question:
    """A question for a name, now and then with one more of the passage on offer."""
    new = [name for name in names if name not in question.options]
    if question.kind not in FOR_NAMES or not new or question.answer is None:
        return question
    if len(question.options) > consignments.MOST_NAMES or random.random() < 0.4:
        return question
    at = random.randint(0, len(question.options) - 1)
    options = (*question.options[:at], random.choice(new), *question.options[at:])
    return replace(question, options=options, answer=question.answer + (at <= question.answer))


def _stream(family: Family, seed: str) -> Iterator[list[Question]]:
    random = Random(seed)  # noqa: S311
    while True:
        yield from family(random)


class Balance:
    """Keeps the answers to each kind about equally frequent, so that none is a good guess."""

    def __init__(self) -> None:
        self.seen: dict[str, Counter[str]] = {}

    def takes(self, question: Question) -> bool:
        """Whether the question may come in; it is counted if so."""
        if question.kind == "speaker" or question.answer is None:
            return True
        answer, share = _answer(question)
        counts = self.seen.setdefault(question.kind, Counter())
        if counts[answer] + 1 > share * (counts.total() + 1) + _FREE:
            return False
        counts[answer] += 1
        return True


def _answer(question: Question) -> tuple[str, float]:
    """The answer's class, and the largest share of its kind that it may have."""
    assert question.answer is not None
    answer = question.options[question.answer]
    if question.kind in FOR_NAMES:
        nobody = answer == question.options[-1]
        return ("nobody", MOST_NOBODY) if nobody else ("name", 1.0)
    return answer, LEAD / len(question.options)
