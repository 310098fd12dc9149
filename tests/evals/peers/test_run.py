import asyncio
from pathlib import Path

import pytest
from rich.console import Console

from evals.peers.answer import ActorSaid, Answer, nothing_said
from evals.peers.endpoint import PeerEndpoint
from evals.peers.peer import NothingParsed, Peer
from evals.peers.run import run_peers
from evals.peers.table import comparison, read_rows
from evals.plan import Plan
from evals.run_folder import RunError, read_manifest, read_predictions
from schemas.article import Article
from service.llm.usage import Meter
from tests.evals.build import TEXT
from tests.evals.peers.serving import SETTINGS

CASE = """id: cases/{name}
text: |
  {text}
actors:
- name: Acme Corporation
  kind: company
"""


def ask(article: Article, _: PeerEndpoint, meter: Meter) -> Answer:
    meter.add_call(2.0, failed=False)
    if "Bob" in article.text:
        raise NothingParsed
    names = ("Acme Corporation", "Nobody Limited")
    said = nothing_said()
    said.actors = [ActorSaid(name=name, kind="company", aliases=[]) for name in names]
    return said


def silent(_: Article, __: PeerEndpoint, meter: Meter) -> Answer:
    meter.add_call(1.0, failed=False)
    return nothing_said()


LOUD, SILENT = Peer("loud", "1.0", "told", ask), Peer("silent", "2.0", "told", silent)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    for name, text in (("a", TEXT.splitlines()[0]), ("b", "Acme Corporation paid Bob.")):
        (folder / f"{name}.yaml").write_text(CASE.format(name=name, text=text), "utf-8")
    return folder


def run(cases: Path, out: Path, *peers: Peer, limit: int | None = None) -> None:
    plan = Plan(str(cases), None, None, limit, 1, None)
    asyncio.run(run_peers(plan, SETTINGS, peers, out))


def test_each_peer_has_a_run_of_its_own(cases: Path, tmp_path: Path) -> None:
    run(cases, tmp_path / "out", LOUD, SILENT)
    manifest = read_manifest(tmp_path / "out" / "loud")
    assert manifest.strategy == "loud 1.0"
    assert [prompt.name for prompt in manifest.prompts] == ["peers/loud"]
    assert manifest.totals.usage.calls == 2
    made = read_predictions(tmp_path / "out" / "loud")
    assert [made[name].error for name in manifest.cases] == [None, "NothingParsed"]
    brief = made["cases/a"].brief
    assert brief is not None
    assert brief.provenance.usage.seconds == 2.0


def test_a_failure_is_a_result_and_not_tried_again(cases: Path, tmp_path: Path) -> None:
    run(cases, tmp_path / "out", LOUD)
    run(cases, tmp_path / "out", LOUD)
    assert read_manifest(tmp_path / "out" / "loud").totals.usage.calls == 2


def test_the_table_counts_what_is_invented_and_what_failed(cases: Path, tmp_path: Path) -> None:
    run(cases, tmp_path / "out", LOUD, SILENT)
    rows = read_rows({name: tmp_path / "out" / name for name in ("loud", "silent")})
    console = Console(width=100)
    with console.capture() as shown:
        console.print(comparison(rows))
    lines = [line.strip() for line in shown.get().splitlines()]

    def cells(label: str) -> str:
        return next(line.removeprefix(label) for line in lines if line.startswith(label))

    assert cells("actors, F1").split() == ["0.500", "0.000"]
    assert "1 of 2 (50%)" in cells("strings invented")
    assert cells("briefs made").split() == ["1", "of", "2", "2", "of", "2"]
    assert cells("calls").split() == ["2", "2"]


def test_runs_of_different_cases_are_not_compared(cases: Path, tmp_path: Path) -> None:
    run(cases, tmp_path / "out", LOUD, limit=1)
    run(cases, tmp_path / "out", SILENT)
    with pytest.raises(RunError, match="same cases"):
        read_rows({name: tmp_path / "out" / name for name in ("loud", "silent")})
