"""Where a run's sessions begin and end: it may be stopped and go on as often as you like."""

from pathlib import Path
from typing import Any

from evals.conditions import Totals
from evals.run_folder import (
    Manifest,
    Prediction,
    RunError,
    mend_predictions,
    read_manifest,
    read_predictions,
    write_manifest,
)
from schemas.brief import PromptVersion

_SAME = ("dataset", "path", "split", "model", "strategy", "code_digest", "replayed")


def begin(folder: Path, manifest: Manifest) -> dict[str, Prediction]:
    """Starts a run in a folder or goes on with the one that is there; what it has is returned.

    Raises RunError where the folder holds a run of something else.
    """
    if not (folder / "manifest.json").exists():
        write_manifest(folder, manifest)
        return {}
    begun = read_manifest(folder)
    was, now = _fixed(begun), _fixed(manifest)
    for field in was | now:
        if was.get(field) != now.get(field):
            raise RunError(
                f"{folder} holds a run of another {field}: {was.get(field)}, not {now.get(field)}"
            )
    # More cases and repeats than at first are welcome; none is taken back.
    cases = begun.cases | manifest.cases
    changed = [case for case in begun.cases if cases[case] != begun.cases[case]]
    if changed:
        raise RunError(f"{folder}: gold has changed since the run began: {', '.join(changed)}")
    repeats = max(begun.repeats, manifest.repeats)
    write_manifest(folder, begun.model_copy(update={"cases": cases, "repeats": repeats}))
    return mend_predictions(folder)


def finish(folder: Path, totals: Totals | None = None) -> Manifest:
    """Adds to the manifest what the session took and which prompts the briefs name."""
    used: dict[tuple[str, str], PromptVersion] = {}
    for prediction in read_predictions(folder).values():
        for prompt in prediction.brief.provenance.prompts if prediction.brief else []:
            used[prompt.name, prompt.sha256] = prompt
    begun = read_manifest(folder)
    changes = {
        "prompts": sorted(used.values(), key=lambda prompt: prompt.name),
        "totals": begun.totals.plus(totals or Totals()),
    }
    manifest = begun.model_copy(update=changes)
    write_manifest(folder, manifest)
    return manifest


def _fixed(manifest: Manifest) -> dict[str, Any]:
    """What has to stay the same, so that no figure mixes two runs."""
    fixed = {field: getattr(manifest, field) for field in _SAME}
    if manifest.conditions is None:
        return fixed
    replaced = manifest.conditions.replaced_prompts
    told = ", ".join(
        f"{prompt.name} {prompt.version} ({prompt.sha256[:12]})" for prompt in replaced
    )
    return fixed | manifest.conditions.model_dump() | {"replaced_prompts": told or "none"}
