from schemas.examples import EXAMPLE_BRIEF
from schemas.listing import BriefEntry


def test_an_entry_counts_every_section() -> None:
    entry = BriefEntry.of(EXAMPLE_BRIEF)

    assert entry.counts.model_dump() == {
        "points": 1,
        "actors": 2,
        "shipments": 1,
        "routes": 0,
        "quotes": 1,
        "unverified_claims": 1,
        "dropped": 0,
        "uncovered": 0,
    }
    assert entry.headline == EXAMPLE_BRIEF.summary.headline
    assert EXAMPLE_BRIEF.article.text not in entry.model_dump_json()
