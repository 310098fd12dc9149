import pytest

from evals.fold import contains, fold, head, tokens


def test_typography_case_article_and_possessive_are_folded() -> None:
    assert fold("The “Norinco”’s") == fold('"norinco"')
    assert fold("Wagner\u00a0 Group") == "wagner group"
    assert fold("Theatre") == "theatre"


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Joe Biden", "biden"),
        ("Bank of China", "bank"),
        ("Acme Trading Co., Ltd.", "trading"),
        ("Limited", "limited"),
        ("", ""),
    ],
)
def test_head(name: str, word: str) -> None:
    assert head(name) == word


def test_words_are_kept_whole() -> None:
    assert tokens("four MiG-29s, 1,000 rounds") == ["four", "mig-29s", "1,000", "rounds"]
    assert contains("raw vehicle components", "Vehicle components")
    assert not contains("goldfish", "gold")
