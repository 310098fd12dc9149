"""An extraction, and what of it stands in the article."""

from dataclasses import dataclass

from service.pipeline.assembly import Sections, assemble
from service.pipeline.candidates.reading import Reading
from service.pipeline.extracted import Extracted
from service.pipeline.grounding.ground import ground


@dataclass(frozen=True, slots=True)
class Checked:
    """What a model said, and the sections of a brief that come of it."""

    extracted: Extracted
    sections: Sections


def check(reading: Reading, extracted: Extracted) -> Checked:
    """Hold an extraction against the article and put together what stands."""
    grounded = ground(extracted.extraction, reading.page, reading.candidates)
    return Checked(extracted, assemble(grounded, reading.page, reading.candidates))
