"""Under which settings a run was made, and what it took."""

import re
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from pydantic import BaseModel

from schemas.brief import PromptVersion, Usage
from service.pipeline.prompts import candidates
from service.settings import Settings


class Conditions(BaseModel):
    """The settings that briefs depend on beside model and strategy. Holds no secret."""

    base_url: str | None
    mode: str
    temperature: float | None
    max_output_tokens: int
    refusal_rounds: int
    missed_rounds: int = 0
    """None in runs that are older than the setting."""
    deadline: float
    replaced_prompts: list[PromptVersion] = []
    adapter: str | None = None


class Totals(BaseModel):
    """What a run took, all its sessions together and cases that failed included."""

    usage: Usage = Usage()
    wall_seconds: float = 0
    peak_memory_bytes: int | None = None

    def plus(self, other: "Totals") -> "Totals":
        """Both together; of the memory the larger. A cost that covered a part only is none."""
        mine, theirs = self.usage, other.usage
        costs = [usage.cost for usage in (mine, theirs) if usage.calls]
        known = [cost for cost in costs if cost is not None]
        summed = {
            name: getattr(mine, name) + getattr(theirs, name)
            for name in ("calls", "failed_calls", "input_tokens", "output_tokens", "seconds")
        }
        peaks = [peak for peak in (self.peak_memory_bytes, other.peak_memory_bytes) if peak]
        return Totals(
            usage=Usage(**summed, cost=sum(known) if known and len(known) == len(costs) else None),
            wall_seconds=round(self.wall_seconds + other.wall_seconds, 3),
            peak_memory_bytes=max(peaks, default=None),
        )


def conditions(settings: Settings) -> Conditions:
    """The conditions that the settings make.

    Raises PromptError for a bad folder of prompts, BadModelSettings for an adapter that is not
    there.
    """
    from service.llm.adapter import adapter_digest  # noqa: PLC0415 - slow, and scoring needs none

    fields = settings.model_dump(include=set(Conditions.model_fields))
    replaced = candidates(settings.prompts) if settings.prompts else []
    return Conditions(
        **fields
        | {
            "base_url": without_secrets(settings.base_url),
            "replaced_prompts": [prompt.version_record for prompt in replaced],
            "adapter": adapter_digest(settings),
        }
    )


def without_secrets(url: str | None) -> str | None:
    """The address without user, password, query and fragment, any of which may be a key."""
    if url is None:
        return None
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def peak_memory() -> int | None:
    """The most bytes that this process ever held at one time, where the system tells."""
    status = Path("/proc/self/status")
    if status.is_file():  # What `resource` tells counts the parent's memory at the fork, too.
        held = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))
        return int(held[1]) * 1024 if held else None
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
