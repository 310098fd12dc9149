"""Hold written words to their evidence: no number, name, certainty or denial that it lacks."""

from service.pipeline.written.check import check_written, closest_sentence
from service.pipeline.written.faults import Fault
from service.pipeline.written.names import is_borne_out

__all__ = ["Fault", "check_written", "closest_sentence", "is_borne_out"]
