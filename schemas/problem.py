"""Errors as the API returns them: RFC 9457, `application/problem+json`."""

from pydantic import BaseModel, ConfigDict, Field


class Problem(BaseModel):
    """What went wrong and what to do about it. Further members depend on the type."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(
        description="Stable identifier of the kind of problem, e.g. `urn:nutgraf:empty-article`."
    )
    title: str = Field(description="The kind of problem in a few words; the same every time.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What happened here, and how to mend it.")
    instance: str | None = Field(default=None, description="Id of the request, for the logs.")
