"""The marks of any data set: of the repository's own, of a folder of cases, of a public one."""

from evals.candidates.gold import labels
from evals.candidates.labelled import Labelled
from evals.importers.registry import SETS, place
from evals.score import load


def load_labelled(name: str, path: str | None, split: str | None) -> list[Labelled]:
    """What the set marks, article by article. Raises DatasetError."""
    public = SETS.get(name)
    if public is not None and public.label is not None:
        return public.label(*place(public, path, split))
    return [labels(gold) for gold in load(name, path, split)]
