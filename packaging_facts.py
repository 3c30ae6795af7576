"""Puts a facts.db, compiled from the data files, into the wheel."""

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledFacts(BuildHookInterface):  # type: ignore[type-arg]
    """Runs when a wheel is built; a problem in the data files ends the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder and have the file shipped as bot/facts.db."""
        sys.path.insert(0, self.root)
        from bot.curation.building import build
        from bot.store.compile import compile_facts

        out = Path(mkdtemp()) / "facts.db"
        build(Path(self.root) / "data", out, compile_facts)
        build_data["force_include"][str(out)] = "bot/facts.db"
