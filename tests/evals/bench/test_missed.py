from evals.bench.missed import SECTIONS, answer, measure, report
from evals.datasets import read_dataset
from service.pipeline.article import read_page
from service.pipeline.candidates.reading import read
from service.pipeline.checking import check
from service.pipeline.extracted import Extracted

SEEDS = read_dataset("seeds")


def test_the_gold_stands_as_an_answer() -> None:
    for gold in SEEDS:
        reading = read(read_page(gold.request))
        sections = check(reading, Extracted(answer(gold, reading))).sections

        for section in SECTIONS:
            assert len(getattr(sections, section)) >= 0.9 * len(getattr(gold.case, section))
        assert not [r for r in sections.dropped if r.effect == "item_dropped"]


def test_one_item_can_be_left_out_with_what_refers_to_it() -> None:
    (gold, *_) = (gold for gold in SEEDS if gold.case.routes)
    reading = read(read_page(gold.request))
    whole = answer(gold, reading)
    without = answer(gold, reading, gold.case.routes[0])

    assert len(without.routes) == len(whole.routes) - 1
    assert None in [shipment.route for shipment in without.shipments]
    assert without.quotes == whole.quotes


def test_every_quote_that_is_left_out_is_noticed() -> None:
    measured = measure(SEEDS)

    assert measured.noticed["quotes"] == measured.items["quotes"] > 0
    assert measured.noise["quotation"] == 0
    assert 0 < measured.noticed["shipments"] < measured.items["shipments"]
    assert measured.second < measured.first
    assert f"of {measured.cases} articles" in report(measured)
