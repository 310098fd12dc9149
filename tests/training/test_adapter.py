import numpy as np
import pytest

from training.adapter import converted, for_rotary


def test_names_are_those_of_llama_cpp() -> None:
    matrix = np.zeros((576, 16), np.float32)
    name, made = converted("base.model.layers.12.mlp.down_proj.lora_B.weight", matrix)
    assert name == "blk.12.ffn_down.weight.lora_b"
    assert made.dtype == np.float16
    name, _ = converted("model.layers.0.self_attn.o_proj.lora_A.weight", matrix.T)
    assert name == "blk.0.attn_output.weight.lora_a"


def test_only_an_adapters_matrices_are_converted() -> None:
    with pytest.raises(ValueError, match="no adapter's matrix"):
        converted("model.layers.0.self_attn.q_proj.weight", np.zeros((2, 2)))


def test_only_the_output_side_of_queries_and_keys_is_put_in_order() -> None:
    matrix = np.arange(192 * 16, dtype=np.float32).reshape(192, 16)
    _, keys = converted("layers.3.self_attn.k_proj.lora_B.weight", matrix)
    _, values = converted("layers.3.self_attn.v_proj.lora_B.weight", matrix)
    assert not np.array_equal(keys, matrix.astype(np.float16))
    assert np.array_equal(values, matrix.astype(np.float16))


def test_queries_and_keys_meet_as_before_under_the_other_rotation() -> None:
    """Halves turned against each other, and neighbours after reordering, give the same product."""
    random = np.random.default_rng(1)
    query, key = random.normal(size=(2, 2 * 8, 1))
    assert np.allclose(
        _halves(query, 5).T @ _halves(key, 3),
        _neighbours(for_rotary(query, 2), 5).T @ _neighbours(for_rotary(key, 2), 3),
    )


def _angles(position: int) -> np.ndarray:
    return position * 10.0 ** (-np.arange(4) / 4)


def _halves(vector: np.ndarray, position: int) -> np.ndarray:
    cos, sin = np.cos(_angles(position)), np.sin(_angles(position))
    heads = vector.reshape(2, 2, 4)
    first, second = heads[:, 0], heads[:, 1]
    return np.stack([first * cos - second * sin, second * cos + first * sin], 1).reshape(-1, 1)


def _neighbours(vector: np.ndarray, position: int) -> np.ndarray:
    cos, sin = np.cos(_angles(position)), np.sin(_angles(position))
    heads = vector.reshape(2, 4, 2)
    first, second = heads[..., 0], heads[..., 1]
    return np.stack([first * cos - second * sin, second * cos + first * sin], -1).reshape(-1, 1)
