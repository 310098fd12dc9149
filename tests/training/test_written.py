from collections import Counter
from pathlib import Path
from random import Random

import pytest

from training import written
from training.cutting import EACH
from training.written import groups, questions, unmarked

MARKED = (
    "Nora Lindgren met Pavel Horak in Split on Monday.\n\n"
    "“<<Pavel Horak|The bridge is closed,” Horak said. “Until May.>>”\n\n"
    "A ferryman laughed. “<<Somebody Else|It always is.>>”"
)


def test_marks_are_taken_out_and_whose_words_they_held_is_kept() -> None:
    text, spoken = unmarked(MARKED)
    assert "<<" not in text
    assert [(text[a:b], who) for (a, b), who in spoken] == [
        ("The bridge is closed,” Horak said. “Until May.", "Pavel Horak"),
        ("It always is.", "Somebody Else"),
    ]


def test_a_speaker_on_offer_is_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written, "UNNAMED", 0.0)
    made = list(questions(MARKED, Random(2)))
    assert len(made) == EACH
    assert made[0].answer is not None
    assert made[0].options[made[0].answer] == "Pavel Horak"


def test_where_the_speaker_is_not_on_offer_nobody_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written, "UNNAMED", 1.0)
    assert Counter(q.answer is None for q in questions(MARKED, Random(2))) == {
        True: EACH,
        False: EACH,
    }


def test_an_article_that_the_service_would_read_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        list(questions("A bell\u0007 rang. " + MARKED, Random(2)))


def test_the_packages_articles_offer_nearly_all_their_speakers() -> None:
    made = groups(Random(1))
    assert len(made) > 600
    assert sum(group[0].answer is None for group in made) / len(made) < 0.1


def test_a_folder_of_ones_own_is_read(tmp_path: Path) -> None:
    article = "\n".join(f"  {line}" for line in MARKED.splitlines())
    (tmp_path / "own.yaml").write_text(f"- |\n{article}\n", "utf-8")
    assert len(groups(Random(3), tmp_path)) >= EACH
