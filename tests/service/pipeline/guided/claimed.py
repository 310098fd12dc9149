"""The claims of a text, in words."""

from service.pipeline.guided.claims import find_claims
from service.pipeline.guided.extract import attributions
from tests.service.pipeline.candidates.texts import reading_of

Claim = tuple[str, str, str | None]


def claims(text: str) -> list[Claim]:
    """Basis, cue and claimant of each claim of a text."""
    reading = reading_of(text)
    found = find_claims(reading, attributions(reading))
    return [
        (
            c.basis,
            reading.page.text[c.cue.start : c.cue.end],
            c.claimant.name if c.claimant else None,
        )
        for c in found
    ]
