"""Short stretches between quotation marks: somebody's words, or a term that many use."""

import pytest

from tests.service.pipeline.candidates.texts import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "The slugs, which some divers call ‘sea gold’, were dried, the ministry said.",
        "Investigators call the practice “paper transit”: goods come in and never leave.",
        "Farmers call them ‘ghost cows’. The ministry said it would count them.",
        "Prosecutors say they were “straw men,” people paid to buy guns for others.",
        "It is the heart of a show called “We Were Only Sleeping,” which opens in May.",
        "The ministry said the herds were “ghost cows”, meaning animals that nobody has seen.",
    ],
)
def test_a_term_that_many_use_or_that_is_explained(text: str) -> None:
    assert not any(q.direct for q in reading_of(text).candidates.quotations)


@pytest.mark.parametrize(
    "text",
    [
        "He said the plan was “wildly optimistic,” people familiar with the talks said.",
        "Residents were “cold and hungry,” a man in the queue told reporters.",
        "The union wants ministers to call the deal “null and void”.",
        "Kofi Osei called the tariffs “unlawful”.",
        "Kofi Osei called Ghana’s tariffs “bullying”.",
    ],
)
def test_words_of_somebodys(text: str) -> None:
    assert any(q.direct for q in reading_of(text).candidates.quotations)


def test_what_a_thing_is_called_is_no_judgement() -> None:
    quotations = reading_of("The smugglers called the boats “buses”.").candidates.quotations
    assert not any(q.direct for q in quotations)
