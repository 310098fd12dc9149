import pytest

from evals.bench.copies import Copy
from tests.service.pipeline.page import page_of

pytest.importorskip("langextract", reason="installed for the benchmark alone")


@pytest.mark.filterwarnings("default")
def test_what_the_peers_accept() -> None:
    from evals.bench.peers import peers  # noqa: PLC0415

    page = page_of("Officers did not open the 38 containers.")
    (source,) = page.evidence([1])
    said = ("did not open the 38 containers", "did not open the 39 containers", "Nobody knew")
    verdicts = {
        name: [judge(Copy("", words, page, source)) for words in said]
        for name, judge in peers().items()
    }
    assert list(verdicts.values()) == [
        [True, True, False],
        [True, False, False],
        [True, True, False],
    ]
