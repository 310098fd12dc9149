"""`nutgraf demo`: the seed articles over real HTTP, their briefs on the terminal."""

import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from pydantic import ValidationError
from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from schemas.brief import Brief
from service.commands.faults import Failure, load_settings
from service.contract import breaches
from service.progress import progress
from service.render import render_brief, safe

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
_PLAIN_WIDTH = 100
_BEYOND_DEADLINE = 60  # Seconds for all that isn't the model: a first request, a slow machine.


def demo() -> None:
    """Brief both seed articles over HTTP and show the briefs."""
    articles = sorted(SEEDS.glob("*.txt"))
    if not articles:
        raise Failure(f"There are no articles in {SEEDS}; run this from a clone of the repository.")
    from service.app import create_app  # noqa: PLC0415 - slow to import
    from service.commands.server import running  # noqa: PLC0415 - slow to import

    console = Console() if Console().is_terminal else Console(width=_PLAIN_WIDTH)
    notes, times, faults = Console(stderr=True), list[str](), list[str]()
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="nutgraf-"))
        settings = load_settings(data_dir=Path(folder), log_level="warning")
        began = time.perf_counter()
        with progress(notes, "Starting the server", lines=True):
            address = stack.enter_context(running(create_app(settings)))
        times.append(f"{'start of the server':<30} {time.perf_counter() - began:6.1f} s")
        timeout = settings.deadline + _BEYOND_DEADLINE
        server = stack.enter_context(httpx.Client(base_url=address, timeout=timeout))
        for article in articles:
            began = time.perf_counter()
            with progress(notes, f"Briefing {article.name}", lines=True):
                brief = post(article.read_bytes(), server)
            times.append(_timed(article.name, time.perf_counter() - began, brief))
            console.print(Rule(safe(article.name), align="left"), render_brief(brief), Text())
            faults += [f"{article.name}: {breach}." for breach in breaches(brief)]
    console.print(Rule("Where the time went", align="left"), *map(Text, times))
    if faults:
        console.print(*map(Text, faults), sep="\n")
        raise Failure(f"The briefs break the contract in {len(faults)} places, listed above.")
    console.print(Text("\nContract checked: every span stands at its offsets, every id resolves."))


def post(article: bytes, server: httpx.Client) -> Brief:
    """The brief of an article in plain text. Raises Failure with the server's own reason."""
    headers = {"Content-Type": "text/plain; charset=utf-8"}
    try:
        answer = server.post("/v1/briefs", content=article, headers=headers)
        answer.raise_for_status()
        return Brief.model_validate_json(answer.content)
    except httpx.HTTPStatusError as refused:
        raise Failure(_reason(refused.response)) from refused
    except httpx.HTTPError as fault:
        raise Failure(f"The server didn't answer ({type(fault).__name__}).") from fault
    except ValidationError as invalid:
        raise Failure("The server's answer is not a brief.") from invalid


def _reason(answer: httpx.Response) -> str:
    """The sentence in a problem document, or the status where there is none."""
    status = f"The server answered {answer.status_code}."
    try:
        problem = answer.json()
    except ValueError:
        return status
    detail = problem.get("detail") if isinstance(problem, dict) else None
    return detail if isinstance(detail, str) else status


def _timed(name: str, seconds: float, brief: Brief) -> str:
    usage = brief.provenance.usage
    share = f"{usage.seconds:.1f} s of it in {usage.calls} answers of the model"
    return f"{name:<30} {seconds:6.1f} s, {share}"
