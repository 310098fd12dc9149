import pytest

from service.pipeline.wording.numerals import find_numbers, number_keys, read_digits


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("1,000", "en", 1000),
        ("1.200", "de", 1200),
        ("1.200", "en", None),
        ("1,200", "de", None),
        ("1,200", None, None),
        ("1.200.000", None, 1_200_000),
        ("1,200.5", None, 1200.5),
        ("1.200,5", None, 1200.5),
        ("1,5", "fr", 1.5),
        ("1,5", "en", None),
        ("0.125", None, 0.125),
        ("1’000", None, 1000),
        ("12 000", "fr", 12000),
        ("٣٠٠", "ar", 300),
        ("2022", "en", 2022),
    ],
)
def test_digits_have_a_value_where_they_can_be_read_in_one_way(
    digits: str, language: str | None, value: float | None
) -> None:
    assert read_digits(digits, language) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("twelve tons", [12]),
        ("two dozen rifles", [24]),
        ("1.5 million rounds", [1_500_000]),
        ("12 lakh saplings for 3 crore rupees", [1_200_000, 30_000_000]),
        ("twenty-one thousand three hundred and five", [21305]),
        ("between ten and twenty", [10, 20]),
        ("$2bn", [2e9]),
        ("a hundred", [100]),
        ("no number at all", []),
    ],
)
def test_numbers_are_found_in_words_and_digits(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text, "en")] == values


def test_the_number_of_a_model_is_a_label() -> None:
    assert [n.is_label for n in find_numbers("four MiG-29 jets and 155mm shells")] == [
        False,
        True,
        True,
    ]


def test_equal_numbers_share_a_key_in_several_languages() -> None:
    assert number_keys("one thousand", "en").keys() == number_keys("1,000", "en").keys()
    assert number_keys("zwölf Tonnen", "de").keys() == number_keys("12", "de").keys()
    assert number_keys("dozens", "en").keys() != number_keys("hundreds", "en").keys()
