"""Reading problems out of responses."""

from typing import Any

import httpx
import httpx2


def problem_of(answer: httpx.Response | httpx2.Response, status: int, slug: str) -> dict[str, Any]:
    """The problem in a response, once the members that every problem has are checked."""
    found: dict[str, Any] = answer.json()
    assert (answer.status_code, found["type"]) == (status, f"urn:nutgraf:{slug}"), answer.text
    assert found["status"] == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert found["instance"] == answer.headers["x-request-id"]
    assert found["title"]
    assert found["detail"]
    return found
