"""The page's script, in a browser: what the filters leave, and that it raises nothing."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from evals.html import page
from evals.run_folder import Prediction
from evals.score import score_cases
from tests.evals.build import actor, an_actor, brief, gold, manifest_of

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine"),
]
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
# Before the page's own script, so that its faults are heard; the report is read from the page.
HARK = (
    "<script>window.faults = []; addEventListener('error', (e) => faults.push(e.message))</script>"
)
REPORT = """<script>
addEventListener('load', () => {
  const press = (name, more) => document.querySelector(`button[${name}]`)
    .dispatchEvent(new MouseEvent('click', {bubbles: true, ...more}));
  const key = (name) => document.dispatchEvent(new KeyboardEvent('keydown', {key: name}));
  const rows = () => [...document.querySelectorAll('.row:not([hidden])')].map((row) => row.id);
  const found = {start: rows()};
  STEPS
  const pre = document.createElement('pre');
  pre.id = 'report';
  pre.textContent = JSON.stringify({...found, faults});
  document.body.append(pre);
});
</script>"""
CASE = gold(
    actors=[actor("Acme Corporation"), actor("Ann Lee", kind="person")],
    quotes=[{"text": "We broke no law,"}],
)
SAID = brief(actors=[an_actor(1, "Acme Corporation", kind="group"), an_actor(2, "Bob Lee")])


def _after(steps: str, tmp_path: Path) -> dict[str, Any]:
    """What the page reports after the steps, which are JavaScript."""
    made = {"test/case": Prediction(case="test/case", brief=SAID)}
    html = page(manifest_of([CASE]), [CASE], made, score_cases([CASE], made))
    html = html.replace("<head>", f"<head>{HARK}{REPORT.replace('STEPS', steps)}")
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [str(CHROMIUM), *QUIET, profile, "--dump-dom", path.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    report = re.search(r'<pre id="report">(.*?)</pre>', done.stdout, re.DOTALL)
    assert report is not None
    found: dict[str, Any] = json.loads(unescape(report.group(1)))
    assert found["faults"] == []
    return found


WRONG, MISSING, SPURIOUS, QUOTE = (
    "c1-actors-0",
    "c1-actors-1",
    "c1-actors-2",
    "c1-quotes-0",
)


def test_filters(tmp_path: Path) -> None:
    steps = """
    press('data-kind=missing'); found.others = rows();
    press('data-kind=missing'); press('data-section=actors'); found.quotes = rows();
    press('data-section=actors'); press('data-kind=missing', {shiftKey: true});
    found.missing = rows();
    found.cells = document.querySelector('tr[data-case] td[data-kind=missing]').textContent;
    found.lee = [...document.querySelectorAll('mark')]
      .filter((mark) => mark.textContent === 'Ann Lee').map((mark) => mark.className);
    press('data-kind=missing'); found.none = rows();
    found.hidden = document.querySelector('.case').hidden;
    """
    found = _after(steps, tmp_path)
    assert found["start"] == [WRONG, MISSING, SPURIOUS, QUOTE]
    assert found["others"] == [WRONG, SPURIOUS]
    assert found["quotes"] == [QUOTE]
    assert found["missing"] == [MISSING, QUOTE]
    assert found["cells"] == "2"
    assert found["lee"] == ["missing"]
    assert found["none"] == []
    assert found["hidden"] is True


def test_keys_walk_over_what_is_shown_and_light_it(tmp_path: Path) -> None:
    steps = """
    press('data-kind=wrong');
    key('j'); found.case = document.activeElement.id;
    key('n'); found.first = document.activeElement.id;
    found.lit = [...document.querySelectorAll('mark.lit')].map((mark) => mark.textContent);
    key('n'); key('p'); found.again = document.activeElement.id;
    """
    found = _after(steps, tmp_path)
    assert found["case"] == "c1"
    assert found["first"] == found["again"] == MISSING
    assert found["lit"] == ["Ann Lee"]
