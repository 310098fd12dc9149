from datetime import date

import pytest

from schemas.examples import EXAMPLE_HTML, EXAMPLE_REQUEST
from service import errors
from service.intake import read_article
from service.settings import Settings
from service.webpage import extract

FIRST = (
    "A freighter left Varna on Monday with 40 tons of ammunition, the port authority said, and "
    "nobody who was asked about it could tell where the vessel, which flies no flag that anyone "
    "remembers, was bound for or who had paid for what it carried."
)
SECOND = "“We saw nothing unusual,” said harbour master <b>Ivana Petrova</b>,<br>who was there."
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><title>Freighter leaves Varna | The Gazette</title>
<link rel="canonical" href="https://gazette.example/freighter">
<meta property="article:published_time" content="2023-03-16T23:30:00+02:00"></head>
<body>
<nav><a href="/">Home</a> <a href="/world">World news</a></nav>
<article><h1>Freighter leaves Varna</h1>
<p>{FIRST}</p>
<p>{SECOND}</p>
<p>A line
broken in the source.</p>
<table><tr><td>Shells</td><td>40 tons</td></tr></table>
</article>
<aside><p>Read more: ten other things that happened on the same day elsewhere.</p></aside>
<footer><p>Copyright The Gazette. Subscribe to our newsletter.</p></footer>
<script>var tracking = "never in the article";</script>
</body></html>"""


def read(page: str | bytes, content_type: str = "text/html") -> str:
    body = page.encode() if isinstance(page, str) else page
    return read_article(body, content_type, Settings.model_construct()).text


def test_the_article_and_what_the_page_says_of_it() -> None:
    found = extract(PAGE)

    assert found.text == (
        f"Freighter leaves Varna\n\n{FIRST}\n\n“We saw nothing unusual,” said harbour master "
        "Ivana Petrova,\nwho was there.\n\nA line broken in the source.\n\nShells 40 tons"
    )
    assert found.title == "Freighter leaves Varna"
    assert found.url == "https://gazette.example/freighter"
    assert found.published_at == date(2023, 3, 16)
    assert found.language == "en-GB"


def test_a_short_page_loses_its_furniture_too() -> None:
    page = (
        "<html><body><header><a href=/>Home</a> <a href=/x>World</a></header><h1>Ship leaves</h1>"
        "<p>A freighter left Varna on Monday.</p><p>“We saw nothing,” she said.</p>"
        "<footer><p>Copyright 2023 The Gazette.</p></footer></body></html>"
    )

    assert extract(page).text == (
        "Ship leaves\n\nA freighter left Varna on Monday.\n\n“We saw nothing,” she said."
    )


def test_a_page_without_a_date_gets_none() -> None:
    assert extract(f"<html><body><p>{FIRST} Copyright 2019.</p></body></html>").published_at is None


def test_the_documented_example_works() -> None:
    found = extract(EXAMPLE_HTML)

    assert found.published_at == EXAMPLE_REQUEST.published_at
    assert found.title == EXAMPLE_REQUEST.title
    for sentence in EXAMPLE_REQUEST.text.split(". "):
        assert sentence in found.text


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html></html>",
        "<html><body><p>Hi</p></body></html>",
        "<ul><li>World</li><li>Sports</li><li>Life</li><li>Style</li><li>Log in</li></ul>",
        "<html><body><form><button>Send it to us please now</button></form></body></html>",
        "<div>" * 50_000,
        "not a page",
        "\x00",
    ],
)
def test_a_page_without_an_article(page: str) -> None:
    with pytest.raises(errors.NoArticle, match="text/plain"):
        read(page)


@pytest.mark.parametrize("where", ["header", "meta", "http-equiv"])
def test_the_charset_is_taken_from_wherever_it_is_named(where: str) -> None:
    meta = {
        "header": "",
        "meta": "<meta charset=windows-1251>",
        "http-equiv": "<meta http-equiv=content-type content='text/html; charset=windows-1251'>",
    }[where]
    header = "text/html; charset=windows-1251" if where == "header" else "text/html"
    sentence = "Корабль покинул Варну в понедельник утром."
    page = f"<html><head>{meta}</head><body><p>{sentence}</p></body></html>"

    assert read(page.encode("cp1251"), header) == sentence


def test_an_xml_declaration_is_no_hindrance() -> None:
    page = f'<?xml version="1.0" encoding="utf-8"?>\n<html><body><p>{FIRST}</p></body></html>'

    assert read(page) == FIRST
