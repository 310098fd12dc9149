"""The lying-model benchmark: what grounding makes of words that a model got wrong.

    python -m evals.bench.grounding [--peers]

True sentences are changed at random, from a fixed seed, and looked up with the sentence itself as
evidence. A change of meaning must always be refused; a change of typography must be seen through.
With `--peers` the same copies are given to other libraries' ways of tying words to a text.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from evals.bench.copies import Copy, articles, copies
from evals.bench.mutations import MEANING, TYPOGRAPHY
from service.pipeline.grounding import Found, locate

COPIES = 10_000
SEED = 20210304
LEAST_KEPT = 0.99

Judge = Callable[[Copy], bool]
"""Tells whether it accepts a copy as words of the sentence."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a judge accepted, of how many, by kind of change; `seconds` for all of them."""

    accepted: Counter[str]
    judged: Counter[str]
    seconds: float

    def share(self, kinds: Collection[str]) -> float:
        """The share of the copies of these kinds that was accepted, from 0 to 1."""
        accepted, judged = (sum(c[k] for k in kinds) for c in (self.accepted, self.judged))
        return accepted / judged if judged else 0.0


def nutgraf(copy: Copy) -> bool:
    """The service's own grounding."""
    return isinstance(locate(copy.said, copy.page, [copy.source]), Found)


def changed(number: int = COPIES, seed: int = SEED) -> tuple[list[Copy], int]:
    """That many copies that mean something else and as many that only look different.

    The second figure is how many of the former came out as other words of the very sentence;
    these are no lies, and left out.
    """
    pages = articles()
    lies: list[Copy] = []
    chosen_wrongly = 0
    for copy in copies(MEANING, number * 2, seed, pages):
        if len(lies) == number:
            break
        if copy.stands:
            chosen_wrongly += 1
        else:
            lies.append(copy)
    return [*lies, *copies(TYPOGRAPHY, number, seed, pages)], chosen_wrongly


def judged(judge: Judge, made: Sequence[Copy]) -> Figures:
    """What a judge makes of the copies."""
    accepted: Counter[str] = Counter()
    began = time.perf_counter()
    for copy in made:
        accepted[copy.kind] += judge(copy)
    seconds = time.perf_counter() - began
    return Figures(accepted, Counter(copy.kind for copy in made), seconds)


def summary(figures: Mapping[str, Figures]) -> str:
    """One row a judge, as a Markdown table."""
    rows = [
        "| judge | changed meaning accepted | changed typography kept | seconds |",
        "|---|--:|--:|--:|",
    ]
    for name, found in figures.items():
        lies, kept = found.share(MEANING), found.share(TYPOGRAPHY)
        rows.append(f"| {name} | {lies:.2%} | {kept:.2%} | {found.seconds:.1f} |")
    return "\n".join(rows)


def by_kind(figures: Mapping[str, Figures]) -> str:
    """One row a kind of change with the share that each judge accepted, as a Markdown table."""
    rows = [f"| change | copies | {' | '.join(figures)} |", "|---|--:|" + "--:|" * len(figures)]
    for kind in (*MEANING, *TYPOGRAPHY):
        number = next(iter(figures.values())).judged[kind]
        cells = [f"{found.share([kind]):.1%}" for found in figures.values()]
        rows.append(f"| {kind} | {number} | {' | '.join(cells)} |")
    return "\n".join(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 1 where Nutgraf accepted a lie or refused too much typography."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.grounding")
    parser.add_argument("--peers", action="store_true", help="judge by other libraries too")
    parser.add_argument("--copies", type=int, default=COPIES, help="of either sort of change")
    asked = parser.parse_args(arguments)
    judges: dict[str, Judge] = {"Nutgraf": nutgraf}
    if asked.peers:
        from evals.bench.peers import peers  # noqa: PLC0415 - installed for the benchmark alone

        judges |= peers()
    made, chosen_wrongly = changed(asked.copies)
    figures = {name: judged(judge, made) for name, judge in judges.items()}
    sys.stdout.write(f"{summary(figures)}\n\nAccepted, by kind of change:\n\n{by_kind(figures)}\n")
    sys.stdout.write(
        f"\n{len(made)} copies. {chosen_wrongly} changes came out as other words of the very "
        "sentence; they are no lies and not counted.\n"
    )
    own = figures["Nutgraf"]
    return int(own.share(MEANING) > 0 or own.share(TYPOGRAPHY) < LEAST_KEPT)


if __name__ == "__main__":
    sys.exit(main())
