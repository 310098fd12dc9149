"""How often a way of choosing is right, and within what interval: no model is asked here."""

from collections.abc import Mapping, Sequence

import numpy as np

from service.pipeline.guided.choosing import ASKED_BELOW, certain_choice, is_asked
from training.asked import Asked

SAMPLES = 2000
"""Draws of whole articles for an interval (cluster bootstrap; Efron and Tibshirani, 1993)."""
Row = tuple[str, list[bool]]
"""A way of choosing, and for each question whether it is right."""
Chances = Sequence[Sequence[float]]
"""For each question the probability of each of its options."""


def rules(questions: Sequence[Asked]) -> list[Row]:
    """What is right without a model: simpler rules, the service's, and both together.

    Together a simpler rule stands in where the service's has no answer.
    """
    simpler = list(dict.fromkeys(name for question in questions for name in question.others))
    rows = [(name, [q.right(q.others.get(name)) for q in questions]) for name in simpler]
    rows.append(("rule", [q.right(q.rule) for q in questions]))
    if any(q.rule is None for q in questions):
        for name in simpler:
            filled = [q.others.get(name) if q.rule is None else q.rule for q in questions]
            rights = [q.right(choice) for q, choice in zip(questions, filled, strict=True)]
            rows.append((f"rule, else the {name}", rights))
    return rows


def answered(name: str, questions: Sequence[Asked], chances: Chances) -> list[Row]:
    """The model alone, and rule and model together as the service puts them together."""
    pairs = list(zip(questions, chances, strict=True))
    return [
        (f"{name} model", [q.right(int(np.argmax(c))) for q, c in pairs]),
        (f"rule with {name} model", [q.right(together(q, c)) for q, c in pairs]),
    ]


def together(question: Asked, chances: Sequence[float]) -> int | None:
    """The rule's answer, or the model's where the rule is unsure and the model certain."""
    choice = certain_choice(chances) if is_asked(question.rule, question.sureness) else None
    return question.rule if choice is None else choice


def interval(right: Sequence[bool], articles: Sequence[str]) -> tuple[float, float]:
    """Ends of the 95 % interval of the share that is right, articles drawn anew as wholes."""
    _, owner = np.unique(articles, return_inverse=True)
    hits = np.bincount(owner, weights=np.asarray(right, float))
    sizes = np.bincount(owner)
    draws = np.random.default_rng(0).integers(len(sizes), size=(SAMPLES, len(sizes)))
    shares = hits[draws].sum(1) / sizes[draws].sum(1)
    low, high = np.quantile(shares, [0.025, 0.975])
    return float(low), float(high)


def tables(questions: Sequence[Asked], models: Mapping[str, Chances]) -> dict[str, str]:
    """For each group of questions, by name, a table of rules, models and both together."""
    made = {}
    for group in sorted({question.group for question in questions}):
        places = [i for i, question in enumerate(questions) if question.group == group]
        asked = [questions[i] for i in places]
        rows = rules(asked)
        for name, chances in models.items():
            rows += answered(name, asked, [chances[i] for i in places])
        made[group] = table(rows, asked)
    return made


def table(rows: Sequence[Row], questions: Sequence[Asked]) -> str:
    """Each way's share of right answers, its interval, and its share where the rule is not sure."""
    articles = [question.article for question in questions]
    unsure = [i for i, question in enumerate(questions) if question.sureness < ASKED_BELOW]
    lines = [
        f"{len(questions)} questions, {len(set(articles))} articles; "
        f"the rule is not sure of {len(unsure)}",
        f"{'':52}{'right':>7}  {'95 % interval':16}{'unsure':>7}",
    ]
    for name, right in rows:
        low, high = interval(right, articles)
        some = float(np.mean([right[i] for i in unsure])) if unsure else float("nan")
        lines.append(f"{name:52}{np.mean(right):7.1%}  {f'{low:.1%} to {high:.1%}':16}{some:7.1%}")
    return "\n".join(lines)
