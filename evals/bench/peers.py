"""Other libraries' ways of tying a model's words to a text, as judges of the benchmark.

Each is given what is kindest to it: as its text not the whole article but the one sentence that
the words claim to be copied from, so that no other sentence can lead it astray. They are
installed for the benchmark alone.
"""

from collections.abc import Callable
from importlib.metadata import version

from instructor import CitationMixin
from langextract.core.data import Extraction  # type: ignore[import-not-found, unused-ignore]
from langextract.resolver import Resolver  # type: ignore[import-not-found, unused-ignore]

from evals.bench.copies import Copy


def peers() -> dict[str, Callable[[Copy], bool]]:
    """The judges, named with the versions that are installed."""
    langextract = f"langextract {version('langextract')}"
    return {
        f"{langextract}, as it comes": langextract_default,
        f"{langextract}, exact only": langextract_exact,
        f"instructor {version('instructor')} CitationMixin": instructor_citation,
    }


def langextract_default(copy: Copy) -> bool:
    """Whether its resolver gives the words a place, be it exact, lesser, greater or fuzzy.

    Whatever has a place is shown as grounded by the library's own visualisation.
    """
    return _aligned(copy)


def langextract_exact(copy: Copy) -> bool:
    """The same with lesser and fuzzy matches turned off, which is the strictest it can be."""
    return _aligned(copy, enable_fuzzy_alignment=False, accept_match_lesser=False)


def instructor_citation(copy: Copy) -> bool:
    """Whether validation leaves a citation; it looks for the words with up to five edits."""
    checked = CitationMixin.model_validate(
        {"substring_quotes": [copy.said]}, context={"context": copy.source.text}
    )
    return bool(checked.substring_quotes)


def _aligned(copy: Copy, **options: bool) -> bool:
    extraction = Extraction(extraction_class="copy", extraction_text=copy.said)
    found = list(Resolver().align([extraction], copy.source.text, 0, **options))
    return found[0].char_interval is not None
