"""`/healthz` and `/readyz`: does the process live, and can it make briefs?"""

import asyncio

from fastapi import APIRouter
from pydantic import BaseModel, Field

from service import __version__
from service.deps import TheModel, TheStore
from service.describe import problems
from service.errors import NotReady, ServiceError
from service.llm import ModelFault

_PATIENCE = 10  # Seconds; probes give up on their own before long.

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """The process answers."""

    status: str = Field(description="`ok` or `ready`.", examples=["ok"])
    version: str = Field(description="Version of Nutgraf.", examples=["0.1.0"])


@router.get("/healthz", summary="Does the process live?", responses=problems())
async def check_health() -> Health:
    """Asks neither store nor model."""
    return Health(status="ok", version=__version__)


@router.get("/readyz", summary="Can briefs be made?", responses=problems(NotReady))
async def check_readiness(store: TheStore, model: TheModel) -> Health:
    """Asks the store and the model."""
    failing: dict[str, str] = {}
    try:
        await store.ready()
    except ServiceError as fault:
        failing["store"] = fault.detail
    try:
        async with asyncio.timeout(_PATIENCE):
            await model.ready()
    except ModelFault as fault:
        failing["model"] = fault.detail
    except TimeoutError:
        failing["model"] = f"It didn't answer within {_PATIENCE} seconds."
    if failing:
        told = " ".join(f"{part}: {detail}" for part, detail in failing.items())
        raise NotReady(told, failing=sorted(failing))
    return Health(status="ready", version=__version__)
