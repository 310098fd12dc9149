"""Means of transport, by the words for what carries goods."""

import pytest

from service.pipeline.guided.means import mode
from tests.service.pipeline.candidates.texts import reading_of


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("The urns left Tampa aboard a yacht.", "sea"),
        ("The urns were sent to Oran on a flatbed.", "road"),
        ("The urns were put on a sailing from Ceuta.", "sea"),
        ("The urns left Basel in a railcar.", "rail"),
        ("The urns were shipped to Oran.", None),
    ],
)
def test_the_means_that_a_sentence_tells(text: str, means: str | None) -> None:
    (doc,) = reading_of(text).docs
    assert mode(next(t for t in doc if t.pos_ == "VERB")) == means
