"""The adapter that the embedded model was trained into for its small questions, if there is one."""

import hashlib
from functools import cache
from pathlib import Path

from service.llm.faults import BadModelSettings
from service.llm.model import EMBEDDED
from service.settings import Settings

PACKAGED = Path(__file__).with_name("adapter.gguf")


def find_adapter(settings: Settings) -> Path | None:
    """The adapter's file that the settings ask for; None: the model as it came.

    Raises:
        BadModelSettings: the file that they name is not there.
    """
    asked = settings.embedded_adapter
    if settings.model != EMBEDDED or asked == "none":
        return None
    if asked == "packaged":
        return PACKAGED if PACKAGED.is_file() else None
    if not asked.is_file():
        raise BadModelSettings(
            f"There is no adapter {asked}. Set NUTGRAF_EMBEDDED_ADAPTER to a file, `packaged` or "
            "`none`."
        )
    return asked


def adapter_digest(settings: Settings) -> str | None:
    """The first 64 bits of the adapter's SHA-256 in hexadecimal; None without one.

    Raises:
        BadModelSettings: the file that the settings name is not there.
    """
    file = find_adapter(settings)
    return _digest(file, file.stat().st_mtime_ns) if file is not None else None


@cache
def _digest(file: Path, _: int) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]
