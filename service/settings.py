"""Settings, read from the environment (`NUTGRAF_...`) when an app or a command starts."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

Share = Annotated[float, Field(ge=0, le=1)]


class Settings(BaseSettings):
    """Everything that can be set. Nothing here is read at import."""

    model_config = SettingsConfigDict(
        env_prefix="NUTGRAF_", env_parse_none_str="null", extra="ignore"
    )

    model: str = Field(
        default="embedded",
        description="`embedded`, or `PROVIDER/NAME` as instructor knows them, "
        "e.g. `openai/gpt-5-mini`. No other setting causes a paid call.",
    )
    prompts: Path | None = Field(
        default=None,
        description="Folder of prompt templates that replace those of the same name, to try a "
        "wording before it replaces the current one.",
    )
    base_url: str | None = Field(
        default=None,
        description="Base URL of an OpenAI-compatible endpoint (vLLM, Ollama, llama.cpp, a "
        "gateway). Used with `openai/NAME`.",
    )
    api_key: SecretStr | None = Field(
        default=None, description="Key for the endpoint. Never logged, never in an error."
    )
    strategy: Literal["auto", "direct", "guided"] = Field(
        default="auto",
        description="`direct`: one request with the whole article. `guided`: small closed "
        "questions. `auto`: guided for the embedded model, direct for others.",
    )
    mode: Literal["auto", "json_schema", "tools", "json"] = Field(
        default="auto",
        description="How structured output is asked for. `auto` tries strict JSON Schema, then "
        "tools, then JSON, and remembers what the endpoint took.",
    )
    temperature: Annotated[float, Field(ge=0, le=2)] | None = Field(
        default=0.0, description="Sampling temperature; `null` leaves it to the endpoint."
    )
    max_output_tokens: Annotated[int, Field(ge=256)] = Field(
        default=8192, description="Most tokens that one answer may have."
    )
    request_timeout: Annotated[float, Field(gt=0)] = Field(
        default=60, description="Seconds that one request to the model may take."
    )
    deadline: Annotated[float, Field(gt=0)] = Field(
        default=180, description="Seconds that all model calls of one brief may take together."
    )
    transport_retries: Annotated[int, Field(ge=0, le=10)] = Field(
        default=4, description="Times a request is repeated after a transient fault."
    )
    answer_retries: Annotated[int, Field(ge=0, le=5)] = Field(
        default=2, description="Times a model is asked again after an answer of the wrong form."
    )
    refusal_rounds: Annotated[int, Field(ge=0, le=3)] = Field(
        default=1, description="Times a model is asked again for what grounding refused."
    )
    missed_rounds: Annotated[int, Field(ge=0, le=2)] = Field(
        default=1,
        description="Times a model is asked for what the audit finds in the article and in no "
        "item; not with `guided`. `0` saves that request.",
    )
    model_concurrency: Annotated[int, Field(ge=1)] = Field(
        default=4, description="Requests to the model under way at one time."
    )
    price_input: Annotated[float, Field(ge=0)] | None = Field(
        default=None, description="Price of a million tokens read; no cost is shown without it."
    )
    price_output: Annotated[float, Field(ge=0)] | None = Field(
        default=None, description="Price of a million tokens written."
    )
    embedded_threads: Annotated[int, Field(ge=1)] | None = Field(
        default=None,
        description="Threads of the embedded model; as many as half the cores when unset, since "
        "threads that share a core with other work hold each other up.",
    )
    embedded_adapter: Literal["packaged", "none"] | Path = Field(
        default="packaged",
        description="Adapter of the embedded model, a GGUF file: `packaged`, the one in the "
        "package if it has one; `none`, the model as it came; or the path of another.",
    )
    data_dir: Path = Field(
        default=Path("var"), description="Folder of the database. Made when missing."
    )
    max_article_bytes: Annotated[int, Field(ge=1)] = Field(
        default=1_000_000, description="Largest article taken, in bytes of the request's body."
    )
    min_article_words: Annotated[int, Field(ge=1)] = Field(
        default=5, description="Fewest words that make an article."
    )
    min_grounding: Share = Field(
        default=0.9, description="With `strict=true`: least share of strings that stand."
    )
    min_coverage: Share = Field(
        default=0.5, description="With `strict=true`: least share of each kind covered."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Article text is never logged, whatever the level."
    )
