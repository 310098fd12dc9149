"""A claim as the page shows it, before it has words or an id."""

from dataclasses import dataclass

from schemas.brief import ClaimBasis
from service.pipeline.candidates.found import Cue, Name


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim's sentences (the first is where it stands), its cue, basis and claimant."""

    sentences: tuple[int, ...]
    basis: ClaimBasis
    cue: Cue
    claimant: Name | None
