"""The application: its parts, opened and closed with it, and its routes."""

import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI
from fastapi.routing import APIRoute

from service import __version__
from service.describe import describe
from service.desk import Desk, Maker
from service.llm import LanguageModel, open_model
from service.middleware import RequestLog
from service.pipeline.brief import make_brief
from service.pipeline.prompts import candidates
from service.problems import handle_problems
from service.routers import audits, briefs, health
from service.settings import Settings
from service.store import Store

# Libraries that write requests, and so articles and keys, into their debug logs.
_TALKATIVE = ("openai", "instructor", "httpx", "httpcore", "httpx2", "httpcore2", "trafilatura")


def create_app(
    settings: Settings | None = None,
    *,
    model: LanguageModel | None = None,
    make: Maker = make_brief,
) -> FastAPI:
    """The service. A model that is passed in stays the caller's to close."""
    settings = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        _quiet_logs(settings)
        if settings.prompts is not None:
            candidates(settings.prompts)
        async with AsyncExitStack() as stack:
            store = await Store.open(settings.data_dir)
            stack.push_async_callback(store.close)
            used = model
            if used is None:
                used = open_model(settings)
                stack.push_async_callback(used.close)
            desk = Desk(store, used, settings, make)
            stack.push_async_callback(desk.close)
            app.state.store, app.state.model, app.state.desk = store, used, desk
            yield

    app = FastAPI(
        title="Nutgraf",
        version=__version__,
        description="Turns a news article into a structured brief, each part tied to the "
        "article's own characters.",
        lifespan=lifespan,
        # The interactive pages load their code from a public network.
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=_operation_id,
    )
    app.state.settings = settings
    app.include_router(briefs.router)
    app.include_router(audits.router)
    app.include_router(health.router)
    handle_problems(app)
    app.add_middleware(RequestLog)
    describe(app)
    return app


def _operation_id(route: APIRoute) -> str:
    return route.name


def _quiet_logs(settings: Settings) -> None:
    """One line a request at the settings' level; no library's request bodies at any."""
    service = logging.getLogger("service")
    service.setLevel(settings.log_level.upper())
    if not service.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        service.addHandler(handler)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
