"""Where a model is reached: an OpenAI-compatible endpoint, or another provider's own library."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeVar, cast

import httpx
import instructor
import openai
from instructor.core import ConfigurationError
from pydantic import BaseModel

from service.llm.faults import BadModelSettings
from service.llm.manner import Manner, Mode
from service.settings import Settings

T = TypeVar("T", bound=BaseModel)
Create = Callable[..., Awaitable[Any]]

MODES: dict[Mode, instructor.Mode] = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "json": instructor.Mode.JSON,
    "text": instructor.Mode.MD_JSON,
}
OPENAI = "https://api.openai.com/v1"
OLLAMA = "http://localhost:11434/v1"
PACKAGES = {"anthropic": "anthropic", "google": "google-genai", "mistral": "mistralai"}
CONNECT_SECONDS = 10.0


class Endpoint(Protocol):
    """A place to ask; `manner` is how to ask it at first."""

    manner: Manner

    def creator(self, manner: Manner, answer: type[BaseModel], /) -> Create:
        """instructor's `create` for answers of that type, asked for in that manner."""

    async def ready(self) -> None:
        """Raise whatever the endpoint's library raises if it can't be reached."""

    async def close(self) -> None:
        """Let go of the connections."""


class OpenAIEndpoint:
    """An endpoint that speaks OpenAI's protocol, reached with nothing but what is given here.

    `local` keeps away from proxies that the environment names.
    """

    def __init__(
        self, settings: Settings, model: str, base_url: str, api_key: str, *, local: bool = False
    ) -> None:
        http = httpx.AsyncClient(
            timeout=httpx.Timeout(settings.request_timeout, connect=CONNECT_SECONDS),
            limits=httpx.Limits(max_connections=settings.model_concurrency + 1),
            trust_env=not local,
            follow_redirects=True,
        )
        self.client = openai.AsyncOpenAI(
            base_url=base_url,
            api_key=api_key,
            http_client=cast(Any, http),
            max_retries=0,
        )
        _forget_environment(self.client)
        self.model = model
        self.manner = Manner(
            mode="json_schema" if settings.mode == "auto" else settings.mode,
            fixed=settings.mode != "auto",
            limit_name="max_completion_tokens" if base_url == OPENAI else "max_tokens",
        )
        self._seconds = settings.request_timeout

    def creator(self, manner: Manner, answer: type[BaseModel]) -> Create:
        """See `Endpoint`."""
        assert manner.mode is not None
        schema = strict_format(answer) if manner.mode == "json_schema" else None

        async def send(**request: Any) -> Any:
            # instructor overwrites `response_format` with a schema that isn't strict.
            if schema is not None:
                request["response_format"] = schema
            async with asyncio.timeout(self._seconds):
                return await self.client.chat.completions.create(**request, model=self.model)

        return cast(Create, instructor.patch(create=send, mode=MODES[manner.mode]))

    async def ready(self) -> None:
        """See `Endpoint`; an endpoint without a list of models is as good as one with it."""
        try:
            await self.client.models.list(timeout=CONNECT_SECONDS)
        except openai.NotFoundError:
            return

    async def close(self) -> None:
        """See `Endpoint`."""
        await self.client.close()


class ProviderEndpoint:
    """Another provider, through its own library as instructor drives it."""

    def __init__(self, settings: Settings) -> None:
        provider, _, _ = settings.model.partition("/")
        if settings.api_key is None:
            raise BadModelSettings(f"NUTGRAF_MODEL={settings.model} needs NUTGRAF_API_KEY.")
        mode = None if settings.mode == "auto" else MODES[settings.mode]
        try:
            self._client = instructor.from_provider(
                settings.model,
                async_client=True,
                api_key=settings.api_key.get_secret_value(),
                mode=mode,
            )
        except (ConfigurationError, ImportError):
            raise BadModelSettings(
                f"NUTGRAF_MODEL={settings.model} can't be opened. It needs a package: "
                f"pip install {PACKAGES[provider]}"
            ) from None
        library: Any = self._client.client
        if hasattr(library, "max_retries"):
            # Retries have one owner, and it isn't the provider's library.
            library.max_retries = 0
        self.manner = Manner(mode=None, fixed=True)

    def creator(self, _manner: Manner, _answer: type[BaseModel]) -> Create:
        """See `Endpoint`; the library knows its own way to ask."""
        return cast(Create, self._client.create)

    async def ready(self) -> None:
        """See `Endpoint`; these providers have no free call to try, so nothing is checked."""

    async def close(self) -> None:
        """See `Endpoint`."""
        close = getattr(self._client.client, "close", None)
        closing = close() if close is not None else None
        if asyncio.iscoroutine(closing):
            await closing


def endpoint_for(settings: Settings) -> Endpoint:
    """The endpoint that the settings name.

    Raises:
        BadModelSettings: no key, no such provider, or its package is missing.
    """
    provider, _, name = settings.model.partition("/")
    if provider in {"openai", "ollama"} and name:
        key = settings.api_key.get_secret_value() if settings.api_key else None
        base_url = settings.base_url or (OLLAMA if provider == "ollama" else OPENAI)
        if key is None and base_url == OPENAI:
            raise BadModelSettings(
                f"NUTGRAF_MODEL={settings.model} needs NUTGRAF_API_KEY; for an endpoint of your "
                "own set NUTGRAF_BASE_URL."
            )
        return OpenAIEndpoint(settings, name, base_url, key or "no-key")
    if provider in PACKAGES and name:
        return ProviderEndpoint(settings)
    raise BadModelSettings(
        f"NUTGRAF_MODEL={settings.model} is neither `embedded` nor PROVIDER/NAME with one of the "
        f"providers openai, ollama, {', '.join(PACKAGES)}. A gateway to others is set with "
        "openai/NAME and NUTGRAF_BASE_URL."
    )


def strict_format(answer: type[BaseModel]) -> dict[str, Any]:
    """A `response_format` that holds the model to the answer's schema, in OpenAI's strict form."""
    function = openai.pydantic_function_tool(answer)["function"]
    return {
        "type": "json_schema",
        "json_schema": {
            "name": "".join(c if c.isalnum() else "_" for c in answer.__name__)[:64],
            "strict": True,
            "schema": function.get("parameters", {}),
        },
    }


def silence_libraries() -> None:
    """Keep prompts and answers, and so articles, out of the libraries' logs."""
    logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)
    logging.getLogger("openai").setLevel(logging.WARNING)


def _forget_environment(client: openai.AsyncOpenAI) -> None:
    """Undo what the library took from variables that were set for other programs."""
    client.organization = client.project = client.admin_api_key = client.webhook_secret = None
    client._custom_headers = {}
