"""Which country a place is or lies in."""

import pytest

from service.pipeline.candidates.places import country, country_code, demonym


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Georgia", "GE"), ("Tbilisi, Georgia", "GE"), ("Atlanta, Georgia", "US"),
        ("Niger", "NE"), ("Nigeria", "NG"), ("Congo", "CD"), ("DR Congo", "CD"),
        ("the Democratic Republic of the Congo", "CD"), ("Republic of the Congo", "CG"),
        ("Guinea", "GN"), ("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"),
        ("Papua New Guinea", "PG"), ("Dominica", "DM"), ("the Dominican Republic", "DO"),
        ("Sudan", "SD"), ("South Sudan", "SS"), ("North Korea", "KP"), ("South Korea", "KR"),
        ("Hong Kong", "HK"), ("Macau", "MO"), ("Taiwan", "TW"), ("Bosnia", "BA"),
        ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Ivory Coast", "CI"),
        ("Türkiye", "TR"), ("Turkey", "TR"), ("Burma", "MM"), ("Eswatini", "SZ"),
        ("the Netherlands", "NL"), ("The Gambia", "GM"), ("St. Lucia", "LC"), ("Palestine", "PS"),
        ("the United States", "US"), ("U.S.", "US"), ("US", "US"), ("UK", "GB"), ("UAE", "AE"),
        ("Scotland", "GB"), ("Crimea", "UA"), ("Texas", "US"), ("Bavaria", "DE"),
        ("Mombasa", "KE"), ("Port of Mombasa", "KE"), ("the port of Tema", "GH"),
        ("N’Djamena", "TD"), ("Ouagadougou", "BF"), ("St. Petersburg", "RU"), ("Tripoli", "LY"),
        ("Goma, Congo", "CD"), ("Paris", "FR"), ("Paris, Texas", "US"), ("Jebel Ali", "AE"),
        ("Florida", "US"), ("Ontario", "CA"), ("Ontario, California", "US"), ("Gujarat", "IN"),
        ("Queensland", "AU"), ("New South Wales", "AU"),
    ],
)  # fmt: skip
def test_the_country_of_a_place(name: str, code: str) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    "name",
    [
        "Kosovo", "Pristina, Kosovo", "Africa", "Europe", "the Black Sea", "Korea", "us", "BBC",
        "Virgin Islands", "Nowhereville", "", " ", "the",
    ],
)  # fmt: skip
def test_places_in_no_country_or_in_an_unknown_one(name: str) -> None:
    assert country_code(name) is None


@pytest.mark.parametrize("name", ["Paris", "Dubai", "Crimea", "Texas", "Scotland", "us", ""])
def test_what_lies_in_a_country_is_none(name: str) -> None:
    assert country(name) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Nigerian", "NG"), ("Nigerien", "NE"), ("Congolese", "CD"), ("Georgian", "GE"),
        ("South Sudanese", "SS"), ("North Korean", "KP"), ("Emirati", "AE"), ("Swiss", "CH"),
        ("burkinabé", "BF"), ("Fijian", "FJ"), ("Ghana", None), ("European", None), ("", None),
    ],
)  # fmt: skip
def test_nationalities(word: str, code: str | None) -> None:
    assert demonym(word) == code
