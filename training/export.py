"""Writes the trained adapter in llama.cpp's form: `python -m training.export`.

The keys are those of llama.cpp's `convert_lora_to_gguf.py`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from gguf import GGUFWriter
from safetensors.numpy import load_file

from training.adapter import ALPHA, EXPORTED, TRAINED, Matrix, converted


def main(arguments: Sequence[str] | None = None) -> None:
    """Convert the adapter, and print the new file's size."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("--adapter", type=Path, default=TRAINED)
    parser.add_argument("--to", type=Path, default=EXPORTED)
    options = parser.parse_args(arguments)
    write_gguf(load_file(str(options.adapter)), options.to)
    sys.stdout.write(f"{options.to}: {options.to.stat().st_size / 1e6:.1f} MB\n")


def write_gguf(state: dict[str, Matrix], target: Path) -> None:
    """Write peft's matrices, as 16-bit floats, to a GGUF adapter for a Llama model."""
    writer = GGUFWriter(str(target), "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(ALPHA))
    for name, matrix in sorted(state.items()):
        writer.add_tensor(*converted(name, matrix))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    main()
