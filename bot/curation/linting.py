"""Runs every rule over every entity; knows no rule by name."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType

from bot.curation import rules
from bot.curation.problem import Problem
from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity
from bot.facts.source import Source

Found = Iterator[tuple[str, str]]
Check = Callable[[Entity, Catalogue], Found]
CheckSource = Callable[[Source, Catalogue], Found]


def all_rules() -> list[ModuleType]:
    """Every module of `rules`, by name. A rule with `NOTICE = True` asks, and stops nothing."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    return [importlib.import_module(f"{rules.__name__}.{name}") for name in names]


def lint(catalogue: Catalogue) -> list[Problem]:
    """Everything that the rules find wrong, in the order of files."""
    found = [problem for rule in all_rules() for problem in _apply(rule, catalogue)]
    return sorted(found)


def _apply(rule: ModuleType, catalogue: Catalogue) -> Iterator[Problem]:
    name = rule.__name__.rpartition(".")[2]
    notice = bool(getattr(rule, "NOTICE", False))
    check: Check | None = getattr(rule, "check", None)
    check_source: CheckSource | None = getattr(rule, "check_source", None)
    if check is not None:
        for entity in catalogue.entities.values():
            for field, sentence in check(entity, catalogue):
                yield Problem(f"{entity.id}.toml", field, name, sentence, notice)
    if check_source is not None:
        for source in catalogue.sources.values():
            for field, sentence in check_source(source, catalogue):
                yield Problem(f"{source.id}.toml", field, name, sentence, notice)
