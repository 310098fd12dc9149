"""The article, as it comes in and as a brief repeats it."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class ArticleRequest(BaseModel):
    """One article to brief, in the JSON form of `POST /v1/briefs`."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "A freighter left Varna on Monday with 40 tons of ammunition, "
                    "the port authority said. “We saw nothing unusual,” said harbour "
                    "master Ivana Petrova.",
                    "title": "Freighter leaves Varna with ammunition",
                    "published_at": "2023-03-16",
                }
            ]
        },
    )

    text: str = Field(description="The article itself, plain text. The only required field.")
    title: str | None = Field(
        default=None, description="The headline, where it is not already the text's first line."
    )
    url: str | None = Field(
        default=None, description="Where the article is published. Kept, never fetched."
    )
    published_at: date | None = Field(
        default=None,
        description="Day of publication. Without it “last month” keeps its words "
        "but gets no calendar dates.",
    )
    language: Annotated[str, Field(pattern=r"^[a-zA-Z]{2,3}(-[A-Za-z0-9]+)*$")] | None = Field(
        default=None, description="BCP 47 language tag; detected from the text when absent."
    )


class Article(BaseModel):
    """The article that a brief speaks of. Every offset in the brief points into `text`."""

    sha256: str = Field(description="SHA-256 of `text` in UTF-8, hexadecimal.")
    text: str = Field(
        description="The text as it came, with line endings made \\n and control characters "
        "removed. Offsets count its Unicode code points."
    )
    title: str | None = Field(default=None, description="The headline, if it was given or found.")
    url: str | None = Field(default=None, description="Where the article is published.")
    published_at: date | None = Field(default=None, description="Day of publication.")
    language: str | None = Field(
        default=None, description="BCP 47 language tag, as given or detected; null if unknown."
    )
