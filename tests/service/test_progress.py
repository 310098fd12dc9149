import io

from rich.console import Console

from service.progress import progress


def test_silent_where_there_is_no_terminal() -> None:
    file = io.StringIO()
    with progress(Console(file=file), "Loading") as report:
        report("Reading")
    assert file.getvalue() == ""


def test_lines_where_they_are_asked_for() -> None:
    file = io.StringIO()
    with progress(Console(file=file), "Loading", lines=True) as report:
        report("Reading [red]\x1b[2J")
    assert file.getvalue() == "Loading ...\nReading [red]\ufffd[2J ...\n"


def test_the_step_under_way_on_a_terminal() -> None:
    file = io.StringIO()
    with progress(Console(file=file, force_terminal=True, width=80), "Loading") as report:
        report("Reading [red]")
    assert "Reading [red]" in file.getvalue()
