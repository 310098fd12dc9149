from evals.bench.copies import Copy, articles, copies
from evals.bench.mutations import MEANING, TYPOGRAPHY
from tests.service.pipeline.page import page_of


def test_the_same_seed_gives_the_same_copies_and_no_two_alike() -> None:
    pages = articles()
    first = [copy.said for copy in copies(MEANING, 50, 1, pages)]
    assert first == [copy.said for copy in copies(MEANING, 50, 1, pages)]
    assert first != [copy.said for copy in copies(MEANING, 50, 2, pages)]
    assert len(first) == 50


def test_every_kind_of_change_has_its_share() -> None:
    for kinds in (MEANING, TYPOGRAPHY):
        found = [copy.kind for copy in copies(kinds, 400, 3, articles())]
        assert min(found.count(kind) for kind in kinds) >= 10


def test_other_words_of_the_sentence_are_no_lie() -> None:
    page = page_of("Then 12 tons left Varna, and 12.")
    (source,) = page.evidence([1])
    said = {"12 tons": True, "2 tons": False, "12": True, "tons left": True, "14 tons": False}
    assert {words: Copy("", words, page, source).stands for words in said} == said
