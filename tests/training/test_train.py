import math
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training's extra is not installed")
pytest.importorskip("peft", reason="training's extra is not installed")

from transformers import LlamaConfig, LlamaForCausalLM  # noqa: E402

from training.question import Question  # noqa: E402
from training.scoring import Branch, Encoded, _packed, _readers, encode, option_scores  # noqa: E402
from training.train import accuracy, question_loss, rate_at  # noqa: E402

ENCODED = Encoded([5, 6, 7], [Branch("speaker", [], [[1, 2, 3], [4], [8, 9]], 0)])
TREE = Encoded(
    [5, 6], [Branch("sender", [7], [[1, 2], [4]], 0), Branch("status", [3, 9], [[8], [2, 1, 4]], 1)]
)


class Letters:
    """A tokeniser of single characters."""

    def __call__(self, text: str) -> Any:
        return SimpleNamespace(input_ids=[ord(letter) % 97 for letter in text])


@pytest.fixture(scope="module")
def model() -> Any:
    torch.manual_seed(1)
    config = LlamaConfig(
        vocab_size=97, hidden_size=32, intermediate_size=48, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, attn_implementation="eager",
    )  # fmt: skip
    return LlamaForCausalLM(config).eval()


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


def test_questions_see_the_passage_and_themselves_alone() -> None:
    ids, positions, mask = _packed(TREE)
    assert ids.tolist() == [[5, 6, 7, 1, 3, 9, 2, 1]]
    assert positions.tolist() == [[0, 1, 2, 3, 2, 3, 4, 5]]
    assert (mask[0, 0] == 0).int().tolist()[4:] == [
        [1, 1, 0, 0, 1, 0, 0, 0],
        [1, 1, 0, 0, 1, 1, 0, 0],
        [1, 1, 0, 0, 1, 1, 1, 0],
        [1, 1, 0, 0, 1, 1, 1, 1],
    ]


def test_each_token_is_read_off_the_one_before_it() -> None:
    assert _readers(ENCODED) == [2, 3, 4, 2, 2, 5]
    assert _readers(TREE) == [2, 3, 2, 5, 5, 6, 7]


def test_scores_of_questions_asked_together_are_those_of_each_asked_alone(model: Any) -> None:
    with torch.no_grad():
        together = option_scores(model, TREE)
        for branch, scores in zip(TREE.branches, together, strict=True):
            prompt = TREE.prompt + branch.stem
            for option, score in zip(branch.options, scores, strict=True):
                logits = model(torch.tensor([prompt + option])).logits[0, len(prompt) - 1 : -1]
                alone = logits.log_softmax(-1).gather(1, torch.tensor(option)[:, None]).mean()
                assert score.item() == pytest.approx(alone.item(), abs=1e-5)


def test_a_passage_is_encoded_once_and_every_prompt_whole() -> None:
    passage = "Kestrel sent [[tea]] to Lyle."
    asked = [
        Question("sender", passage, ("Kestrel", "nobody named"), 0),
        Question("place", passage, ("origin", "none"), 1, about="Riga"),
    ]
    tokenizer = Letters()
    encoded = encode(tokenizer, asked)
    assert len(encoded.prompt) > len(passage)
    for question, branch in zip(asked, encoded.branches, strict=True):
        assert encoded.prompt + branch.stem == tokenizer(question.prompt).input_ids
    assert encode(tokenizer, asked[:1]).branches[0].stem == []


def test_accuracy_is_counted_for_each_kind(model: Any) -> None:
    silent = Encoded([5], [Branch("speaker", [], [[1], [2]], None)])
    with torch.no_grad():
        best = int(option_scores(model, TREE)[1].argmax())
    right = Encoded(TREE.prompt, [TREE.branches[0], replace(TREE.branches[1], answer=best)])
    counts = accuracy(model, [right, silent])
    assert counts["status"] == (1, 1)
    assert counts["sender"][1] == 1
    assert "speaker" not in counts


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
