"""Rows of CoNLL-U from a shorter notation."""


def rows_of(lines: str) -> str:
    """From lines of number, form, tag, governor, relation and the last column."""
    rows = []
    for line in lines.strip().split("\n"):
        number, form, tag, head, relation, last = line.split(" ", 5)
        rows.append("\t".join((number, form, "_", "_", tag, "_", head, relation, "_", last)))
    return "\n".join(rows)
