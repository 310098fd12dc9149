"""What an exception means."""

from datetime import UTC, datetime

import pytest

from service.llm.diagnosis import diagnose, retry_after
from service.llm.faults import (
    BadModelSettings,
    ContextTooLong,
    KeyRejected,
    ModelFault,
    ModelOverloaded,
    ModelTimeout,
    ModelUnreachable,
    RequestRejected,
)

NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("3", 3),
        ("1.5", 1.5),
        ("-4", 0),
        ("Sun, 01 Nov 2026 12:00:30 GMT", 30),
        ("Sun, 01 Nov 2026 11:00:00 GMT", 0),
        ("Sun, 01 Nov 2026 12:00:30 -0000", 30),
        ("soon", None),
        ("nan", None),
        ("inf", None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    headers = {} if value is None else {"retry-after": value}
    assert retry_after(headers, NOW) == seconds


class ProviderError(Exception):
    """An error as other providers' libraries raise it."""

    def __init__(self, message: str, **attributes: object) -> None:
        super().__init__(message)
        self.__dict__.update(attributes)


class ConnectTimeout(Exception):  # noqa: N818 - named as in a provider's library
    pass


class ConnectError(Exception):
    pass


@pytest.mark.parametrize(
    ("error", "kind", "transient"),
    [
        (ProviderError("x", status_code=529), ModelOverloaded, True),
        (ProviderError("x", code=503), ModelOverloaded, True),
        (ProviderError("x", status_code=401), KeyRejected, False),
        (
            ProviderError("prompt is too long: 300000 tokens", status_code=400),
            ContextTooLong,
            False,
        ),
        (ProviderError("input token count exceeds", code=400), ContextTooLong, False),
        (ProviderError("x", status_code=418), RequestRejected, False),
        (ConnectTimeout(), ModelTimeout, True),
        (TimeoutError(), ModelTimeout, True),
        (ConnectError(), ModelUnreachable, True),
        (ConnectionResetError(), ModelUnreachable, True),
        (ProviderError("x"), ModelFault, False),
        (BadModelSettings("x"), BadModelSettings, False),
    ],
    ids=repr,
)
def test_other_libraries_errors(error: Exception, kind: type[ModelFault], transient: bool) -> None:
    fault = diagnose(error)
    assert type(fault) is kind
    assert fault.transient is transient


def test_a_mistake_in_a_program_stays_one() -> None:
    with pytest.raises(AttributeError):
        diagnose(AttributeError("no such thing"))


def kinds(kind: type[ModelFault]) -> list[type[ModelFault]]:
    return [kind, *(below for child in kind.__subclasses__() for below in kinds(child))]


def test_every_kind_of_fault_can_be_told_apart() -> None:
    faults = kinds(ModelFault)
    assert len({fault.problem for fault in faults}) == len(faults) == 12
    assert all(400 <= fault.status < 600 for fault in faults)
