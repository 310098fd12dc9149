import io
import sys

import pytest

from schemas.brief import Span
from service.commands.printing import print_json


def test_json_is_utf8_whatever_the_terminal_has(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    stdout = io.TextIOWrapper(written, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stdout)
    span = Span(start=0, end=6, text="Gdańsk")
    print_json(span)
    stdout.flush()
    assert Span.model_validate_json(written.getvalue().decode("utf-8")) == span
