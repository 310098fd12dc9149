"""Which endpoint the settings name, and that nothing else in the environment has a say."""

import pytest
import respx
from pydantic import SecretStr

from service.llm import Meter, open_model
from service.llm.endpoints import OLLAMA, OPENAI, OpenAIEndpoint, endpoint_for, strict_format
from service.llm.faults import BadModelSettings
from service.settings import Settings

from .conftest import CHAT, QUESTION, URL, Arrival, Opened, chat, sent


@pytest.fixture
def foreign_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "OPENAI_API_KEY": "someone-elses-key",
        "OPENAI_ADMIN_KEY": "someone-elses-key",
        "OPENAI_BASE_URL": "http://elsewhere.test/v1",
        "OPENAI_ORG_ID": "someone-else",
        "OPENAI_PROJECT_ID": "someone-else",
        "OPENAI_CUSTOM_HEADERS": "Authorization: Bearer someone-elses-key\nX-Else: someone-else",
        "ANTHROPIC_API_KEY": "someone-elses-key",
        "GOOGLE_API_KEY": "someone-elses-key",
        "MISTRAL_API_KEY": "someone-elses-key",
    }.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("foreign_variables")
async def test_only_the_key_of_the_settings_is_sent(opened: Opened) -> None:
    with respx.mock() as router:
        route = router.post(CHAT)
        route.side_effect = [chat(), chat()]
        for key, expected in ((SecretStr("the-key"), "the-key"), (None, "no-key")):
            model, meter = opened(api_key=key)
            await model.ask(QUESTION, Arrival, meter)
            headers = route.calls.last.request.headers
            assert headers["Authorization"] == f"Bearer {expected}"
            assert "else" not in str(headers).lower()


@pytest.mark.usefixtures("foreign_variables")
@pytest.mark.parametrize("model", ["openai/gpt-x", "anthropic/x", "google/x", "mistral/x"])
def test_a_key_that_lies_about_is_not_used(model: str) -> None:
    with pytest.raises(BadModelSettings, match="NUTGRAF_API_KEY"):
        open_model(Settings(model=model, base_url=None, api_key=None))


@pytest.mark.usefixtures("foreign_variables")
async def test_openai_itself_is_asked_in_its_own_terms() -> None:
    settings = Settings(model="openai/gpt-x", api_key=SecretStr("k"), max_output_tokens=300)
    model = open_model(settings)
    with respx.mock() as router:
        route = router.post(f"{OPENAI}/chat/completions")
        route.side_effect = [chat()]
        await model.ask(QUESTION, Arrival, Meter(settings))
        assert sent(route)["max_completion_tokens"] == 300
    await model.close()


@pytest.mark.parametrize(
    ("base_url", "expected"), [(None, OLLAMA), ("http://gpu.test:1/v1", "http://gpu.test:1/v1")]
)
async def test_ollama_needs_no_key(base_url: str | None, expected: str) -> None:
    endpoint = endpoint_for(Settings(model="ollama/qwen3:8b", base_url=base_url))
    assert isinstance(endpoint, OpenAIEndpoint)
    assert str(endpoint.client.base_url) == f"{expected}/"
    assert endpoint.model == "qwen3:8b"
    await endpoint.close()


@pytest.mark.parametrize(
    ("model", "package"),
    [("anthropic/x", "anthropic"), ("google/x", "google-genai"), ("mistral/x", "mistralai")],
)
def test_a_missing_package_is_named(
    monkeypatch: pytest.MonkeyPatch, model: str, package: str
) -> None:
    for module in ("anthropic", "google.genai", "mistralai", "mistralai.client"):
        monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(BadModelSettings, match=f"pip install {package}"):
        endpoint_for(Settings(model=model, api_key=SecretStr("k")))


async def test_redirects_and_slashes_in_the_base_url(opened: Opened) -> None:
    with respx.mock() as router:
        router.post(CHAT).side_effect = [chat()]
        model, meter = opened(base_url=f"{URL}/")
        assert (await model.ask(QUESTION, Arrival, meter)).name == "Anna"


def test_every_object_of_a_strict_schema_is_closed_and_complete() -> None:
    from schemas.extraction import Extraction  # noqa: PLC0415 - the schema that matters most

    schema = strict_format(Extraction)["json_schema"]["schema"]
    objects = [schema, *schema["$defs"].values()]
    closed = [part for part in objects if part.get("type") == "object"]
    assert len(closed) > 5
    for part in closed:
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])
