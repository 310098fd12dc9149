"""What a route may ask for, as annotations."""

import asyncio
from typing import Annotated, Any

from fastapi import Depends, Header, Request

from schemas.article import ArticleRequest
from service.desk import Desk
from service.errors import UnsupportedEncoding
from service.intake import check_size, parse_content_type, read_article
from service.llm import LanguageModel
from service.settings import Settings
from service.store import Store


def _of_app(name: str) -> Any:
    """A dependency on something that the application holds."""

    def held(request: Request) -> Any:
        return getattr(request.app.state, name)

    return Depends(held)


TheSettings = Annotated[Settings, _of_app("settings")]
TheStore = Annotated[Store, _of_app("store")]
TheModel = Annotated[LanguageModel, _of_app("model")]
TheDesk = Annotated[Desk, _of_app("desk")]


async def _incoming_article(request: Request, settings: TheSettings) -> ArticleRequest:
    content_type = request.headers.get("content-type")
    parse_content_type(content_type)
    body = await read_body(request, settings)
    return await asyncio.to_thread(read_article, body, content_type, settings)


async def read_body(request: Request, settings: Settings) -> bytes:
    """The request's body. Raises UnsupportedEncoding, or BodyTooLarge as soon as that is known."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise UnsupportedEncoding("The body is compressed; send it without Content-Encoding.")
    announced = request.headers.get("content-length", "")
    check_size(int(announced[:18]) if announced.isdecimal() else 0, settings)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        check_size(len(body), settings)
    return bytes(body)


def _fresh(
    cache_control: Annotated[
        str, Header(description="`no-cache` makes a new brief even if one is in the store.")
    ] = "",
) -> bool:
    return "no-cache" in {part.strip().lower() for part in cache_control.split(",")}


IncomingArticle = Annotated[ArticleRequest, Depends(_incoming_article)]
Fresh = Annotated[bool, Depends(_fresh)]
