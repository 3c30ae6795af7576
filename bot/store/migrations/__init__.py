"""Numbered steps that bring the state to its newest form, written for SQLite."""

from importlib.resources import files

FOLDER = files("bot.store.migrations")


def steps() -> list[str]:
    """The migrations in their order; the nth brings the state to version n."""
    found = sorted(f.name for f in FOLDER.iterdir() if f.name.endswith(".sql"))
    return [(FOLDER / name).read_text(encoding="utf-8") for name in found]
