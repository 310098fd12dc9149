"""How often a way of choosing is right, and within what interval: no model is asked here."""

from collections.abc import Callable, Sequence

import numpy as np

from training.polnear import Asked

SAMPLES = 2000
"""Draws of whole articles for an interval (cluster bootstrap; Efron and Tibshirani, 1993)."""

Row = tuple[str, list[bool]]
"""A way of choosing, and for each question whether it is right."""


def rules(questions: Sequence[Asked]) -> list[Row]:
    """What is right without a model."""
    ways: dict[str, Callable[[Asked], int | None]] = {
        "nearest name": lambda q: q.nearest,
        "nearest name beside a verb of saying": lambda q: q.beside_verb,
        "grammar": lambda q: q.grammar,
        "grammar, else the nearest name": lambda q: q.nearest if q.grammar is None else q.grammar,
    }
    return [(name, [way(q) == q.answer for q in questions]) for name, way in ways.items()]


def answered(
    name: str, questions: Sequence[Asked], chances: Sequence[Sequence[float]], weight: float
) -> list[Row]:
    """The model alone, mixed with the grammar in a given weight, and mixed evenly."""
    pairs = list(zip(questions, chances, strict=True))
    return [
        (name, [int(np.argmax(c)) == q.answer for q, c in pairs]),
        (f"grammar with {name}", [mixed(q, c, weight) == q.answer for q, c in pairs]),
        (f"grammar with {name}, evenly", [mixed(q, c, 1.0) == q.answer for q, c in pairs]),
    ]


def mixed(question: Asked, chances: Sequence[float], weight: float) -> int:
    """The best option of a log-linear mixture of grammar and model, as the service mixes them."""
    others = len(chances) - (question.grammar is not None)
    grammar = np.full(len(chances), (1 - question.sureness) / max(1, others))
    if question.grammar is not None:
        grammar[question.grammar] = question.sureness
    logs = [np.log(np.maximum(one, 1e-6)) for one in (grammar, chances)]
    return int(np.argmax(logs[0] + weight * logs[1]))


def interval(right: Sequence[bool], articles: Sequence[str]) -> tuple[float, float]:
    """Ends of the 95 % interval of the share that is right, articles drawn anew as wholes."""
    _, owner = np.unique(articles, return_inverse=True)
    hits = np.bincount(owner, weights=np.asarray(right, float))
    sizes = np.bincount(owner)
    draws = np.random.default_rng(0).integers(len(sizes), size=(SAMPLES, len(sizes)))
    shares = hits[draws].sum(1) / sizes[draws].sum(1)
    low, high = np.quantile(shares, [0.025, 0.975])
    return float(low), float(high)


def table(rows: Sequence[Row], questions: Sequence[Asked], sure: float) -> str:
    """Each way's share of right answers, its interval, and its share where grammar is not sure."""
    articles = [question.article for question in questions]
    unsure = [i for i, question in enumerate(questions) if question.sureness < sure]
    lines = [
        f"{len(questions)} questions, {len(set(articles))} articles; "
        f"grammar is not sure of {len(unsure)}",
        f"{'':44}{'right':>7}  {'95 % interval':16}{'unsure':>7}",
    ]
    for name, right in rows:
        low, high = interval(right, articles)
        some = float(np.mean([right[i] for i in unsure])) if unsure else float("nan")
        lines.append(f"{name:44}{np.mean(right):7.1%}  {f'{low:.1%} to {high:.1%}':16}{some:7.1%}")
    return "\n".join(lines)
