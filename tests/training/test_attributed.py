from pathlib import Path
from random import Random

import pytest

from evals.importers.conllu import Attributed, Document, Mention
from evals.locate import Offsets
from training import attributed
from training.attributed import questions
from training.cutting import EACH

TEXT = (
    "Nora Lindgren met Pavel Horak in Split on Monday.\n\n"
    "Horak said that the bridge would be closed until May.\n\n"
    "It was built in 1932, somebody said."
)


def _at(words: str) -> Offsets:
    return TEXT.index(words), TEXT.index(words) + len(words)


def _mention(key: str, words: str, name: bool = True) -> Mention:
    return Mention(key, "person", _at(words), _at(words) if name else None, False, "", None)


def _document(*attributions: Attributed, name: str = "own") -> Document:
    mentions = [
        _mention("1", "Nora Lindgren"),
        _mention("2", "Pavel Horak"),
        Mention("2", "person", _at("Horak said"), _at("Horak said"), False, "", None),
        _mention("3", "somebody", name=False),
    ]
    return Document(name, TEXT, {}, mentions, [], list(attributions))


SAID = Attributed(_at("Horak said"), _at("that the bridge would be closed until May."))
UNNAMED = Attributed(_at("somebody"), _at("It was built in 1932"))


def test_a_source_with_a_name_makes_questions_whose_people_are_called_otherwise() -> None:
    first, *others = questions(_document(SAID), Random(3))
    assert len(others) == EACH - 1
    assert first.answer is not None
    assert first.options[first.answer] == "Pavel Horak"
    assert "[[that the bridge would be closed until May.]]" in first.passage
    for question in others:
        assert question.answer is not None
        surname = question.options[question.answer].split()[-1]
        assert f"{surname} said [[that the bridge" in question.passage


def test_a_source_without_a_name_is_seldom_asked_about_and_then_nobody_is_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(attributed, "UNNAMED", 0.0)
    assert not list(questions(_document(UNNAMED), Random(3)))
    monkeypatch.setattr(attributed, "UNNAMED", 1.0)
    assert {question.answer for question in questions(_document(UNNAMED), Random(3))} == {None}


def test_gums_own_test_articles_are_not_trained_on() -> None:
    assert not list(questions(_document(SAID, name="GUM_news_nasa"), Random(3)))


def test_a_folder_without_gum_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no GUM"):
        attributed.groups(tmp_path, Random(1))
