"""Words between quotation marks, in any typography: speech, and what only looks like it."""

from itertools import product

import pytest

from service.pipeline.candidates.found import Quotation
from service.pipeline.candidates.quotations import find_quotations
from service.pipeline.page import Page
from tests.service.pipeline.candidates.texts import SECONDS, page_of, seconds


def parts(page: Page, quotation: Quotation) -> list[str]:
    """The words of a quotation, part by part."""
    return [page.text[start:end] for start, end in quotation.parts]


def speech(text: str, language: str = "en") -> list[list[str]]:
    """The parts of each direct quotation of a text."""
    page = page_of(text, language)
    return [parts(page, q) for q in find_quotations(page) if q.direct]


MARKS = [
    ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("''", "''"), ("``", "''"), ("«", "»"),
    ("« ", " »"), ("«\u00a0", "\u00a0»"), ("«\u202f", "\u202f»"), ("»", "«"), ("»", "»"),
    ("„", "“"), ("„", "”"), ("‚", "‘"), ("‹", "›"), ("›", "‹"), ("”", "”"), ("「", "」"),
    ("『", "』"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "closing"), MARKS, ids=lambda mark: mark)
def test_every_newsrooms_marks(opening: str, closing: str) -> None:
    said = "We saw nothing unusual at all that day"
    assert speech(f"{opening}{said}{closing}, said Ama Mensah.") == [[said]]
    assert speech(f"Ama Mensah said: {opening}{said}.{closing}") == [[f"{said}."]]
    two = f"{opening}We left,{closing} he said. {opening}Nobody stayed.{closing}"
    assert speech(two) == [["We left,", "Nobody stayed."]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“He told me ‘go home’ and left,” she said.",
            [["He told me ‘go home’ and left,"]], id="single in double",
        ),
        pytest.param(
            "'He told me \"go home\" and left,' she said.",
            [['He told me "go home" and left,']], id="double in single",
        ),
        pytest.param(
            "“‘Go home,’ he told us,” she said.", [["‘Go home,’ he told us,"]], id="at the edge",
        ),
        pytest.param(
            "‘It’s the farmers’ trucks that weren’t searched,’ Osei said.",
            [["It’s the farmers’ trucks that weren’t searched,"]], id="possessives, curly",
        ),
        pytest.param(
            "'It's the farmers' trucks that weren't searched,' Osei said.",
            [["It's the farmers' trucks that weren't searched,"]], id="possessives, straight",
        ),
        pytest.param(
            "The Smiths' dog ran. 'We left,' said Addo. The Boatengs' cat slept.",
            [["We left,"]], id="possessives around",
        ),
        pytest.param(
            "Rock ’n’ roll of the ’90s, he told ’em: ‘We left,’ said Addo.", [["We left,"]],
            id="elisions",
        ),
        pytest.param("The drivers' union and the farmers' trucks left, he said.", [], id="none"),
        pytest.param("At five o'clock the 6'2\" captain left, he said.", [], id="feet"),
        pytest.param(
            "“It’s 5’ 6” tall and very wide,” he said.", [["It’s 5’ 6” tall and very wide,"]],
            id="feet inside",
        ),
        pytest.param(
            "He sold 12\" and 9\" pipes. \"We left,\" he said.", [["We left,"]], id="inches"
        ),
        pytest.param("(“We left,” said Addo.)", [["We left,"]], id="in brackets"),
        pytest.param(
            "They said: “We left. We ran. Nobody stayed.” Then came rain.",
            [["We left. We ran. Nobody stayed."]], id="sentences inside",
        ),
    ],
)  # fmt: skip
def test_marks_and_apostrophes_are_told_apart(text: str, expected: list[list[str]]) -> None:
    assert speech(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We left,” he said. “We ran.”", [["We left,", "We ran."]], id="after stop"),
        pytest.param(
            "“We left,” he said, “and ran.”", [["We left,", "and ran."]], id="after comma"
        ),
        pytest.param("‘We left’, he said, ‘at dawn’.", [["We left", "at dawn"]], id="stop outside"),
        pytest.param(
            "“We left,” Addo said on Monday at the port, where trucks waited. “We ran.”",
            [["We left,", "We ran."]], id="long attribution",
        ),
        pytest.param(
            "“We left,” said Dr. Esi Addo. “We ran.”", [["We left,", "We ran."]], id="title",
        ),
        pytest.param(
            "“We left,” said Addo. “We stayed,” said Osei.", [["We left,"], ["We stayed,"]],
            id="two speakers",
        ),
        pytest.param(
            "“We left,” said Addo. Osei did not agree. “We stayed,” he said.",
            [["We left,"], ["We stayed,"]], id="a sentence between",
        ),
        pytest.param(
            "“We left.” He paused. “Nobody stayed.”", [["We left."], ["Nobody stayed."]],
            id="whole sentences",
        ),
        pytest.param(
            "“We left early” and “nobody at all stayed behind us”, he said.",
            [["We left early"], ["nobody at all stayed behind us"]], id="joined by and",
        ),
    ],
)  # fmt: skip
def test_a_quotation_that_is_broken_in_two_is_one(text: str, expected: list[list[str]]) -> None:
    assert speech(text) == expected


OPENINGS = [("“", "”"), ('"', '"'), ("‘", "’"), ("''", "''")]


@pytest.mark.parametrize(("opening", "closing"), OPENINGS, ids=lambda mark: mark)
def test_a_quotation_goes_on_in_the_next_paragraph(opening: str, closing: str) -> None:
    page = f"{opening}We left.\n\n{opening}We ran.\n\n{opening}Nobody stayed,{closing} said Addo."
    assert speech(page) == [["We left.", "We ran.", "Nobody stayed,"]]


def test_what_is_no_prose_does_not_end_it() -> None:
    page = "“We left at dawn.\n\nAdvertisement\n\n“Nobody stayed,” said Addo."
    assert speech(page) == [["We left at dawn.", "Nobody stayed,"]]


@pytest.mark.parametrize(
    "text",
    [
        "“We left at dawn, he said.\n\nThe ship sank on Monday.",
        "‘Twas a cold day, he said.\n\n“Nobody stayed,” said Addo.",
        "“We left at dawn, said Osei. “Nobody stayed,” said Addo.",
        "“We left at dawn, said Osei. Then “one” ran. “Nobody stayed,” said Addo.",
    ],
)
def test_a_mark_that_is_never_closed_hides_nothing_else(text: str) -> None:
    expected = [["Nobody stayed,"]] if "Addo" in text else []
    assert speech(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “second list” is long.", "The firm sold “dual-use” parts to Togo.",
        "He heads “Operation Red Fox” in Lomé.", "The ship, the “Mara Constanza”, sank off Lomé.",
        "The report, “Ships in the Night”, names them.", "The film “No More War” was shown.",
        "The law, known as the “foreign agents” law, was passed.", "“Volunteers” were sent home.",
        "A “special military operation” began in May.", "The “most wanted” man left Accra.",
        "It is the ‘land of the free’.", "The players' 'dirty war' ended.",
        "記者は「危険」と呼ばれる地域へ行った。", "『夜の船』という本がある。",
        "《夜航》说了很多事情。",
        "Tema lies on what drivers have taken to calling the “grey mile”.",
        "Police seek a man they call “the Baker”.", "She held up his memoir, “A Boat for Two.”",
        "Osei, who chairs the board, has kept her ‘hold’ rating.",
    ],
)  # fmt: skip
def test_terms_and_titles_are_not_speech(text: str) -> None:
    assert speech(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“Yes,” he said.", "Yes,"), ("He replied “yes”.", "yes"), ("“No.”", "No."),
        ("He called it “a lie”.", "a lie"), ("They shouted “Freedom!” and ran.", "Freedom!"),
        ("Addo called the claim “baseless and political”.", "baseless and political"),
        ("X wrote on Telegram: “Air defence is working.”", "Air defence is working."),
        ("The order says to “cease all sales of pumps to the port”.",
         "cease all sales of pumps to the port"),
        ("Addo said the welcome had been ‘unbelievable’.", "unbelievable"),
        ("The mayor described the quay as “filthy”, and left.", "filthy"),
        ("Osei called that “nonsense.”", "nonsense."),
        ("Osei said the crates would be sent to Lomé “before Easter”, by sea.", "before Easter"),
        ("The study found that the town, a port, “has hardly any ships”.", "has hardly any ships"),
        ("He didn’t want his name in the paper, “because my wife thinks I am at the dentist”.",
         "because my wife thinks I am at the dentist"),
        ("“We had nearly reached Lomé” – the captain shakes his head – “and then it sank.”",
         "We had nearly reached Lomé and then it sank."),
        ("“We waited all night,” the mayor went on. “Nobody came.”",
         "We waited all night, Nobody came."),
        ("'I came to mend the roof,' she said. 'It leaks.\n\n'Then I shall leave.'",
         "I came to mend the roof, It leaks. Then I shall leave."),
        ("The talk of the port is “pure invention by others”, its owner, Hon. Grace Osei, told us.",
         "pure invention by others"),
        ("“The tide brings it back”—here he pointed at the sea—“with our name on it.”",
         "The tide brings it back with our name on it."),
    ],
)  # fmt: skip
def test_short_speech_is_speech(text: str, said: str) -> None:
    assert [" ".join(found) for found in speech(text)] == [said]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "„Wir gehen morgen früh“, sagte Anna Groß.", "Wir gehen morgen früh"),
        ("fr", "« Nous partons demain », a déclaré Awa Diop.", "Nous partons demain"),
        ("es", "«Nos vamos mañana», dijo Ana Ríos.", "Nos vamos mañana"),
        ("sv", "”Vi går i morgon”, sade Anna Berg.", "Vi går i morgon"),
        ("pl", "„Jutro wyjeżdżamy”, powiedział Jan Kos.", "Jutro wyjeżdżamy"),
        ("ru", "«Мы уходим завтра», — сказала Анна Орлова.", "Мы уходим завтра"),
        ("ar", "قال الوزير: «نحن ذاهبون غدا».", "نحن ذاهبون غدا"),
        ("he", 'הוא אמר: "אנחנו הולכים מחר".', "אנחנו הולכים מחר"),
        ("hi", "मंत्री ने कहा, “हम कल जाएंगे।”", "हम कल जाएंगे।"),
        ("zh", "他说：“我们明天走。”", "我们明天走。"),
        ("ja", "大臣は「明日行く」と述べた。", "明日行く"),
    ],
)
def test_speech_in_other_languages(language: str, text: str, said: str) -> None:
    assert speech(text, language) == [[said]]


def test_offsets_and_numbers() -> None:
    text = "He heads “Operation Fox”. « Oui », dit-il. “We left,” he said. “Nobody stayed.”"
    page = page_of(text)
    found = find_quotations(page)
    assert [q.number for q in found] == [1, 2, 3]
    outer = [page.text[slice(*q.outer)] for q in found]
    assert outer == ["“Operation Fox”", "« Oui »", "“We left,” he said. “Nobody stayed.”"]
    assert parts(page, found[1]) == ["Oui"]


def test_nothing_is_read_in_captions_and_headings() -> None:
    assert speech("“We left,” says captain of Tema\n\nPhoto: “We left at dawn,” said Addo.") == []


UNITS = ["“a ", "'a ", "'s' a ", "‘s’ a ", "s' ", '"a ', "„a ", "『a ", "a “b” c, ", ". “", '"']


@pytest.mark.parametrize(("unit", "opening"), list(product(UNITS, ["", "“"])))
def test_a_page_of_marks_takes_no_more_than_linear_time(unit: str, opening: str) -> None:
    page = page_of(f"The ship left the harbour. {opening}" + unit * (30_000 // len(unit)) + " x.")
    assert seconds(lambda: find_quotations(page)) < SECONDS


def test_many_paragraphs_of_open_marks_take_no_more_than_linear_time() -> None:
    page = page_of("“a b.\n\nc “d e.\n\n" * 3000)
    assert seconds(lambda: find_quotations(page)) < SECONDS


def test_a_title_behind_a_comma_is_no_speech() -> None:
    page = page_of(
        "Ghana said no in May, and the ministry wants a rule, “Count Your Crates,” soon."
    )
    assert [q.direct for q in find_quotations(page)] == [False]


def test_words_that_put_a_figure_are_speech() -> None:
    page = page_of("A clerk, speaking by telephone, puts it at “more like 40”.")
    assert [q.direct for q in find_quotations(page)] == [True]


def test_a_report_that_is_called_names_is_no_title() -> None:
    assert speech("A clerk called the report “false and mischievous”.") == [
        ["false and mischievous"]
    ]


def test_what_critics_call_something_is_a_name() -> None:
    assert not speech("The bill would close what critics call the “Accra gap” in the rules.")


def test_a_rank_cut_short_ends_no_sentence() -> None:
    text = "“No bolt was missing,” Brig. Omar Diallo, the base’s head, told us. “Ask him.”"
    assert speech(text) == [["No bolt was missing,", "Ask him."]]


def test_the_paper_that_words_were_written_in_is_none_of_them() -> None:
    text = "„Keep them dry, wherever they are,“ she wrote in the club’s newsletter, „The Anchor“."
    assert speech(text) == [["Keep them dry, wherever they are,"]]


def test_the_words_within_a_sentence_end_with_it() -> None:
    text = "Addo called it “more than in all of May.” An answer came in June. “Thank you, all.”"
    assert speech(text) == [["more than in all of May."], ["Thank you, all."]]


def test_what_somebody_wrote_goes_on_in_the_next_sentence() -> None:
    text = "His firm, he wrote, ‘sells tea and only tea’. The rest had been ‘invented by rivals’."
    assert speech(text) == [["sells tea and only tea"], ["invented by rivals"]]
    assert not speech("Addo said the shed was full. On its door hung ‘the old flag’.")


@pytest.mark.parametrize(
    "text",
    [
        "He was to meet a man he knew only as “Tito,” according to the charge sheet.",
        "The thefts, which the Peruvian press called «the night of the trucks», led to a trial.",
    ],
)
def test_a_by_name_is_no_speech(text: str) -> None:
    assert not speech(text)
