"""Scores the predictions of a run against the gold of its data set."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from evals.datasets import Gold, digests, read_dataset
from evals.importers.registry import SETS, read_public
from evals.metrics import CaseScore
from evals.run_folder import Manifest, Prediction, RunError, read_manifest, read_predictions
from evals.scorers import score_brief
from evals.scorers.contrast import score_contrasts
from schemas.article import Article
from schemas.brief import Audit, Brief, Provenance, Summary, Usage


def load(dataset: str, path: str | None = None, split: str | None = None) -> list[Gold]:
    """The cases of a data set by its name, a folder or an importer. Raises DatasetError."""
    if dataset in SETS:
        return read_public(dataset, path, split)
    return read_dataset(dataset)


def load_run(folder: Path) -> tuple[Manifest, list[Gold], dict[str, Prediction]]:
    """A run with the gold of its cases as it is now. Raises RunError or DatasetError."""
    manifest = read_manifest(folder)
    cases = {gold.case.id: gold for gold in load(manifest.dataset, manifest.path, manifest.split)}
    gone = [name for name in manifest.cases if name not in cases]
    if gone:
        raise RunError(f"{folder}: the data set no longer holds {', '.join(gone)}")
    return manifest, [cases[name] for name in manifest.cases], read_predictions(folder)


def score_cases(cases: Sequence[Gold], predictions: Mapping[str, Prediction]) -> list[CaseScore]:
    """The scores of all briefs that were tried, case by case and in each by repeat.

    A brief that failed is scored as an empty one: all that it should hold is missing.
    """
    of_case: dict[str, list[Prediction]] = {}
    for prediction in predictions.values():
        of_case.setdefault(prediction.case, []).append(prediction)
    scores = [
        CaseScore(
            case=gold.case.id,
            repeat=prediction.repeat,
            error=prediction.error,
            sections=score_brief(gold, prediction.brief or empty_brief(gold.text)),
        )
        for gold in cases
        for prediction in sorted(of_case.get(gold.case.id, ()), key=lambda one: one.repeat)
    ]
    return score_contrasts(cases, scores)


def scores_of(folder: Path) -> list[CaseScore]:
    """The scores of a run. Raises RunError or DatasetError."""
    _, cases, predictions = load_run(folder)
    return score_cases(cases, predictions)


def gold_changed(manifest: Manifest, cases: Sequence[Gold]) -> bool:
    """Whether gold was edited since the run, so that its first figures can't be had again."""
    return digests(cases) != manifest.cases


def empty_brief(text: str) -> Brief:
    """A brief of the article that says nothing."""
    return Brief(
        id="empty",
        article=Article(sha256="", text=text),
        summary=Summary(headline="", points=[]),
        actors=[],
        shipments=[],
        routes=[],
        quotes=[],
        unverified_claims=[],
        audit=Audit(dropped=[], uncovered=[]),
        provenance=Provenance(
            model="none",
            strategy="direct",
            prompt_version="none",
            prompts=[],
            usage=Usage(),
            service_version="none",
            created_at=datetime.fromtimestamp(0, UTC),
        ),
    )
