"""Checks that llama.cpp with the exported adapter answers as torch does.

`python -m training.verify` fails where an option's probabilities lie further apart than
quantisation explains: llama.cpp multiplies with eight-bit activations, torch with sixteen-bit
floats.
"""

import argparse
import asyncio
import gc
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import openai
import torch

from service.llm.embedded import NAME, find_weights
from service.llm.weighing import softmax, weigh_option
from training.adapter import EXPORTED, TRAINED
from training.model import add_adapter, load_model
from training.question import Question
from training.questions import ASKED, questions
from training.scoring import choose, encode
from training.train import HELD_OUT_SEED

MOST_APART = 0.05
"""Largest mean difference of an option's two probabilities among its question's options.

Scores themselves lie further apart where all options are improbable, to no effect.
"""
LEAST_AGREED = 0.95
"""Least share of questions to which both give the same answer."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare on generated questions; 1 where they differ too much."""
    parser = argparse.ArgumentParser(prog="python -m training.verify", description=__doc__)
    parser.add_argument("--adapter", type=Path, default=TRAINED)
    parser.add_argument("--exported", type=Path, default=EXPORTED)
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    # The server can't be held to tokens that are parts of a character, as in “Ş”.
    plain = (q for q in questions(HELD_OUT_SEED, 10**6, ASKED) if "".join(q.options).isascii())
    asked = list(islice(plain, options.questions))
    ours = in_torch(options.adapter, asked)
    theirs = asyncio.run(in_llama(options.exported, asked, options.threads))
    pairs = list(zip(ours, theirs, strict=True))
    apart = float(np.mean([abs(a - b) for o, t in pairs for a, b in zip(o, t, strict=True)]))
    agreed = float(np.mean([np.argmax(o) == np.argmax(t) for o, t in pairs]))
    sys.stdout.write(f"probabilities {apart:.3f} apart, same answer to {agreed:.1%}\n")
    return int(apart > MOST_APART or agreed < LEAST_AGREED)


def in_torch(adapter: Path, asked: Sequence[Question]) -> list[list[float]]:
    """The options' probabilities from the adapter as trained."""
    model, tokenizer = load_model()
    model = add_adapter(model, adapter)
    return choose(model, [encode(tokenizer, [question]) for question in asked])


async def in_llama(exported: Path, asked: Sequence[Question], threads: int) -> list[list[float]]:
    """The options' probabilities as the service gets them."""
    server = _server(exported, threads)
    address = f"{server.listening_address}/v1"
    try:
        async with openai.AsyncOpenAI(base_url=address, api_key="none") as client:
            return [await _chances(client, question) for question in asked]
    finally:
        del server
        gc.collect()


async def _chances(client: openai.AsyncOpenAI, question: Question) -> list[float]:
    weighed = [
        await weigh_option(client, NAME, question.prompt, f" {name}") for name in question.options
    ]
    return softmax([one.score for one in weighed])


def _server(exported: Path, threads: int) -> Any:
    import xllamacpp  # noqa: PLC0415 - loads a large library

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(find_weights())
    adapter = xllamacpp.CommonAdapterLoraInfo()
    adapter.path, adapter.scale = str(exported), 1.0
    parameters.lora_adapters = [adapter]
    parameters.port = 0
    parameters.n_parallel = 1
    parameters.n_ctx = 2048
    parameters.cpuparams.n_threads = threads
    parameters.cpuparams_batch.n_threads = threads
    parameters.warmup = False
    parameters.verbosity = -1
    return xllamacpp.Server(parameters)


if __name__ == "__main__":
    sys.exit(main())
