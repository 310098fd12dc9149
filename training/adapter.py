"""The adapter's measures, where it is kept, and how llama.cpp names and orders its matrices."""

import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RANK = 16
ALPHA = 32
PROJECTIONS = {
    "q_proj": "attn_q",
    "k_proj": "attn_k",
    "v_proj": "attn_v",
    "o_proj": "attn_output",
    "gate_proj": "ffn_gate",
    "up_proj": "ffn_up",
    "down_proj": "ffn_down",
}
"""Each projection that is adapted, and its name in GGUF."""
HEADS = {"q_proj": 9, "k_proj": 3}
"""Heads of the projections that the rotary embedding turns."""

FOLDER = Path("var/training")
TRAINED = FOLDER / "speaker.safetensors"
EXPORTED = FOLDER / "speaker.gguf"

_TENSOR = re.compile(r"layers\.(\d+)\.\w+\.(\w+)\.lora_([AB])\.")

Matrix = NDArray[np.floating[Any]]


def converted(name: str, matrix: Matrix) -> tuple[str, Matrix]:
    """One of peft's matrices under llama.cpp's name: A as [rank, in], B as [out, rank].

    Raises:
        ValueError: the name is not one of an adapter's matrices.
    """
    found = _TENSOR.search(name)
    if found is None:
        raise ValueError(f"{name} is no adapter's matrix")
    layer, projection, side = found.groups()
    if side == "B" and projection in HEADS:
        matrix = for_rotary(matrix, HEADS[projection])
    name = f"blk.{layer}.{PROJECTIONS[projection]}.weight.lora_{side.lower()}"
    return name, matrix.astype(np.float16)


def for_rotary(matrix: Matrix, heads: int) -> Matrix:
    """The rows of each head with its two halves interleaved; shape [out, rank] as before.

    llama.cpp's rotary embedding pairs neighbouring rows where torch's pairs the two halves.
    """
    rows, columns = matrix.shape
    halves = matrix.reshape(heads, 2, rows // heads // 2, columns)
    return np.ascontiguousarray(halves.swapaxes(1, 2).reshape(rows, columns))
