from service.pipeline.checking import check
from service.pipeline.extracted import Extracted, merge
from service.pipeline.presentation import readable
from service.pipeline.standing import standing
from tests.service.pipeline.missing import all_that_is_missing, first_answer, reading
from tests.service.pipeline.page import extraction_of

READING = reading()
ADDED = extraction_of(**all_that_is_missing().model_dump())
SECTIONS = check(READING, merge([Extracted(first_answer()), Extracted(ADDED)])).sections
SENTENCES = readable(READING.page)


def test_each_item_is_told_in_a_line_with_its_sentences() -> None:
    assert standing(SECTIONS, SENTENCES).splitlines() == [
        "[2] actor: Ada Roe (person)",
        "[2] actor: army of Lodria (armed_force)",
        "[1] shipment: 40 tons of: fuel, reported",
        "[2] shipment: 300 of: mortars, to army of Lodria, reported",
        "[1] route: Varna – Poti",
        "[4] route: ? – Gori – Sarn",
        "[3] quote: We opened nothing, – Ada Roe",
        "[4] claim (alleged): The mortars allegedly went on to Sarn.",
    ]


def test_items_of_other_sentences_are_left_out() -> None:
    assert standing(SECTIONS, SENTENCES[2:3]) == "[3] quote: We opened nothing, – Ada Roe"
    assert standing(SECTIONS, SENTENCES[4:]) == "nothing"
