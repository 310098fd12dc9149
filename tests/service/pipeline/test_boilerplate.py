"""What isn't the article is marked; what could be one of its sentences never is."""

import pytest

from service.pipeline.boilerplate import mark
from tests.service.pipeline.candidates.texts import SECONDS, seconds

PROSE = "The convoy crossed the border at Elubo on Monday, the ministry said in a statement."


def kind(paragraph: str) -> str | None:
    """The mark of a paragraph between two of prose."""
    return mark([PROSE, paragraph, PROSE])[1]


@pytest.mark.parametrize(
    "paragraph",
    [
        "ADVERTISEMENT", "- Advertisement -", "Story continues below advertisement",
        "Advertisement. Scroll to continue reading.", "Sponsored by Volta Pumps", "Anzeige",
        "PUBLICIDAD", "Реклама",
    ],
)  # fmt: skip
def test_advertisements(paragraph: str) -> None:
    assert kind(paragraph) == "advertisement"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Share this article", "Share on Facebook", "Facebook | X | Email", "Copy link", "Print",
        "Read more: Ministers meet in Lomé", "READ MORE: Togo signs a deal.", "Related stories",
        "Related: Border shut again.", "You may also like", "Most read", "12 Comments",
        "Leave a comment", "Tags: Ghana, customs", "Skip to main content", "Menu", "Watch live",
        "Listen to this article (5 min)", "Watch the full interview below:", "Back to top",
        "Sign up for our newsletter to get the latest news in your inbox.", "Newsletter",
        "Subscribe to our channel for more.", "Follow us on Twitter.", "Privacy policy",
        "Follow Esi Addo on X: @esiaddo", "Download our app", "Click here to subscribe.",
        "© 2023 The Volta Daily. All rights reserved.", "Copyright 2023 Volta Daily",
        "All rights reserved.", "Press contact: Esi Addo, +233 20 000 0000", "* * *", "---",
        "We use cookies to improve your experience.", "Mehr zum Thema", "Lire aussi : le port",
        "Lea también: El puerto", "Поделиться", "🔥🔥🔥",
    ],
)  # fmt: skip
def test_links_and_notices(paragraph: str) -> None:
    assert kind(paragraph) == "navigation"


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Esi Addo", "BY ESI ADDO AND KOFI BOATENG", "By K. A. Busia, Correspondent in Accra",
        "By Esi Addo | 3 March 2023", "By Esi Addo for The Volta Daily", "By our Accra reporter",
        "Von Anna Groß", "Par Awa Diop", "Story by Esi Addo; editing by Kofi Boateng",
        "(Reporting by Esi Addo in Accra; Additional reporting by A. Diop; Editing by K. B.)",
        "Published 12 March 2023", "Updated 12:03, March 5, 2024", "5 March 2024", "2024-03-05",
        "Wednesday 20 September 2023", "Last updated on 3 May 2022 at 10:00 GMT", "3 min read",
    ],
)  # fmt: skip
def test_bylines_and_dates(paragraph: str) -> None:
    assert kind(paragraph) == "byline"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Photo: Esi Addo", "Image: the port of Tema", "Foto: Esi Addo",
        "Trucks wait at the Elubo crossing. (Photo by Esi Addo/AFP)",
        "Trucks wait at the Elubo crossing. (AP Photo/Esi Addo)",
        "Trucks wait at the Elubo crossing. (Esi Addo/The Volta Daily)",
        "Trucks wait at the Elubo crossing [Esi Addo/Al Jazeera]",
        "Trucks wait at the Elubo crossing in March. Getty Images",
        "Trucks wait at the Elubo crossing, March 5, 2023. REUTERS/Esi Addo",
    ],
)  # fmt: skip
def test_captions(paragraph: str) -> None:
    assert kind(paragraph) == "caption"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Share prices in Lagos fell.", "“Read the report,” he said.", "Read the report, he said.",
        "By Monday the convoy had reached Ouagadougou.", "By law, every crate has to be declared.",
        "By sea: forty containers left Mombasa.", "Watch officers on the bridge saw nothing.",
        "Listen to the villagers, she said.", "X said it had removed the posts.",
        "Twitter did not respond.", "Facebook said so.", "Related charges were dropped.",
        "Related companies were fined in Riga.", "Printed circuit boards were found.",
        "Print shops in Lomé forged the papers.", "Search teams found the wreck.",
        "Home affairs ministers met.", "More than 40 tons were seized.",
        "More from the ministry is expected on Friday.", "Most read the ruling as a warning.",
        "Recommended prison terms ran to 12 years.", "Email records show the order.",
        "Copyright law forbids it.", "Copyright holders sued the importer of 40 crates of drills.",
        "Register entries show that the ship was sold to a firm in Cyprus.",
        "Join us or die, the rebels told villagers in Kaya.", "Follow us, the guide said.",
        "Subscribe or leave, the company told its dealers, who refused to do so.",
        "Support our troops, he said.", "Menu prices rose.", "Save the Children sent 40 trucks.",
        "Comments by the minister angered Lagos.", "Reply came there none.",
        "Cookies worth 4 million shillings were destroyed, customs said.",
        "Terms of the ceasefire were broken.", "Advertisement spending fell.",
        "Story continues below the fold.", "See also the treaty of 1994, which bans it.",
        "Published accounts show a loss of 4 million.", "Updated figures show 12 dead.",
        "Posted by the embassy on Monday, the video shows the crates.",
        "Date palms were cut down in 2019.", "Written by hand, the invoice listed 40 drills.",
        "Report by the UN names 12 firms.", "Reporting by local media named the firm.",
        "Editing by censors removed the passage.", "Photographs showed the crates.",
        "Map makers disagree.", "Picture it: forty trucks on one road.",
        "Credit: the bank gave none, the court heard.", "Image analysts found two trucks.",
        "The crates came from Varna (Bulgaria/EU).", "May 12, 2022 was the day.",
        "She is a reporter.", "One of the detained is a journalist.",
        "Esi Addo, who is an editor, was arrested in Conakry.", "The dead:", "40 crates.",
        "(He denied it.)", "Who paid?", "他走了。", "「行く。」", "وہ چلا گیا۔", "वह गया।",
        "Il a dit : « Oui. »", "„Ja.“", "He left. ■",
    ],
)  # fmt: skip
def test_sentences_of_the_article_are_prose(paragraph: str) -> None:
    assert kind(paragraph) is None


@pytest.mark.parametrize(
    "paragraph",
    ["## The harbour", "**The harbour**", "Crossing the border", "Share prices fall sharply",
     "By then the trucks had gone", "中国向多哥出口水泵"],
)  # fmt: skip
def test_headings(paragraph: str) -> None:
    assert kind(paragraph) == "heading"


def test_a_note_on_the_author_is_no_prose_at_the_end_alone() -> None:
    note = "Esi Addo is a reporter based in Accra."
    assert mark([PROSE, note, PROSE]) == [None, None, None]
    assert mark([PROSE, note]) == [None, "byline"]


def test_short_lines_around_the_prose_are_labels_but_not_a_short_headline() -> None:
    page = ["World", "Convoy of forty trucks crosses border", PROSE, "Accra", PROSE, "Ends"]
    assert mark(page) == ["navigation", "heading", None, "heading", None, "navigation"]
    assert mark(["Guns for Kaya", PROSE]) == ["heading", None]


@pytest.mark.parametrize("title", ["Home", "Watch live", "By Esi Addo", "Photo: the port of Tema"])
def test_the_title_is_a_heading_whatever_it_says(title: str) -> None:
    assert mark([title, PROSE], title=title) == ["heading", None]


@pytest.mark.parametrize(
    "unit", ["(//////)", "x x ", "** ", "!", "by A", "photo:", "(photo)", ".", " ", "share ", "("]
)
def test_a_long_paragraph_takes_no_more_than_linear_time(unit: str) -> None:
    paragraph = unit * (60_000 // len(unit))
    assert seconds(lambda: mark([paragraph, PROSE, f"a {paragraph}", f"{paragraph} b"])) < SECONDS
