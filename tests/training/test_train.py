import math

import pytest

torch = pytest.importorskip("torch", reason="training's extra is not installed")
pytest.importorskip("peft", reason="training's extra is not installed")

from training.scoring import Encoded, _packed, _readers  # noqa: E402
from training.train import question_loss, rate_at  # noqa: E402

ENCODED = Encoded(prompt=[5, 6, 7], options=[[1, 2, 3], [4], [8, 9]], answer=0)


def test_options_see_the_prompt_and_themselves_alone() -> None:
    ids, positions, mask = _packed(ENCODED)
    assert ids.tolist() == [[5, 6, 7, 1, 2, 8]]
    assert positions.tolist() == [[0, 1, 2, 3, 4, 3]]
    assert (mask[0, 0] == 0).int().tolist() == [
        [1, 0, 0, 0, 0, 0],
        [1, 1, 0, 0, 0, 0],
        [1, 1, 1, 0, 0, 0],
        [1, 1, 1, 1, 0, 0],
        [1, 1, 1, 1, 1, 0],
        [1, 1, 1, 0, 0, 1],
    ]


def test_each_token_is_read_off_the_one_before_it() -> None:
    assert _readers(ENCODED) == [2, 3, 4, 2, 2, 5]


def test_the_loss_falls_with_the_right_option_and_with_its_lead() -> None:
    even, ahead = torch.tensor([-1.0, -1.0]), torch.tensor([-1.0, -5.0])
    assert question_loss(even, 0).item() == pytest.approx(1 + math.log(2))
    assert question_loss(ahead, 0) < question_loss(even, 0)
    assert question_loss(ahead, 1) > question_loss(even, 1)


def test_without_a_right_option_even_scores_are_best() -> None:
    assert question_loss(torch.tensor([-1.0, -1.0]), None) < question_loss(
        torch.tensor([-1.0, -3.0]), None
    )


def test_the_rate_rises_and_falls() -> None:
    rates = [rate_at(step / 100) for step in range(101)]
    assert rates[6] == 1.0
    assert rates[0] == rates[100] == 0.05
    assert rates[3] == 0.5
