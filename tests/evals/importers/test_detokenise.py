import pytest

from evals.importers.detokenise import running_text


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("The clerk did n't sign Lund 's form .", "The clerk didn't sign Lund's form."),
        ('" Not now , " he said .', '"Not now," he said.'),
        ("It cost $ 4,000 ( 60 % more ) .", "It cost $4,000 (60% more)."),
        ("“ They ’ve left ! ”", "“They’ve left!”"),
        ("air - dropped crates", "air-dropped crates"),
        ("smuggling crates - a point left out", "smuggling crates - a point left out"),
        ("tea and / or salt", "tea and/or salt"),
    ],
)
def test_tokens_are_put_together_as_printed(tokens: str, text: str) -> None:
    assert running_text([tokens.split()]).text == text


def test_every_token_and_sentence_stands_at_its_offsets() -> None:
    sentences = [["Two", "ships", "left"], ['"', "Yes", ",", '"', "he", "said", "."], ["End", "."]]
    made = running_text(sentences)
    assert made.text == 'Two ships left\n\n"Yes," he said. End.'
    assert [made.text[a:b] for a, b in made.tokens] == [t for s in sentences for t in s]
    assert [made.text[a:b] for a, b in made.sentences] == [
        "Two ships left",
        '"Yes," he said.',
        "End.",
    ]
