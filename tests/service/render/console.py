"""What a terminal, or a file in its place, is shown."""

import io

from rich.console import Console, RenderableType


def shown(rendered: RenderableType, *, terminal: bool = False) -> str:
    """The rendering as text of 100 columns, with colours on a terminal."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=100,
        force_terminal=terminal,
        color_system="truecolor" if terminal else None,
    )
    console.print(rendered)
    return file.getvalue()
