from schemas.examples import EXAMPLE_BRIEF, EXAMPLE_REQUEST
from service.contract import breaches


def test_the_example_keeps_the_contract() -> None:
    assert breaches(EXAMPLE_BRIEF) == []
    assert EXAMPLE_BRIEF.article.text == EXAMPLE_REQUEST.text
