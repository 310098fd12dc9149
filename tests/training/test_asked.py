from pathlib import Path

import pytest

from training.asked import asked, read_asked, write_asked


def test_closed_questions_are_written_and_read_again(tmp_path: Path) -> None:
    question = asked("a", "vouched", "[[Tea came.]]", right=["yes"], rule="no")
    assert question.options == ["fact", "claim"]
    assert question.prompt.endswith("Answer:")
    assert not question.right(question.rule)
    file = tmp_path / "new" / "one.jsonl"
    assert write_asked([question, question], file) == 2
    assert read_asked(file) == [question, question]


def test_answers_have_to_be_options() -> None:
    with pytest.raises(ValueError, match="perhaps"):
        asked("a", "vouched", "[[Tea came.]]", right=["perhaps"], rule="no")


def test_a_file_of_another_form(tmp_path: Path) -> None:
    file = tmp_path / "old.jsonl"
    file.write_text('{"article": "a", "answer": 0}\n', "utf-8")
    with pytest.raises(TypeError):
        read_asked(file)
