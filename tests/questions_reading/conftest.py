"""The names of the small folder."""

import pytest

from bot.facts.catalogue import Catalogue
from bot.facts.vocabulary import FOLDERS
from bot.questions.name_index import NameIndex
from bot.store.name_table import NameRow
from bot.store.names import names_of
from tests.making import table_of


def index_of(catalogue: Catalogue) -> NameIndex:
    """All names of a catalogue, as facts.db would give them."""
    entities = [entity for _, entity in sorted(catalogue.entities.items())]
    return NameIndex(
        table_of(
            NameRow(e.id, name.kind, name.text, name.folded, FOLDERS[e.folder], name.tokens)
            for e in entities
            for name in names_of(e)
        )
    )


@pytest.fixture(scope="session")
def index(catalogue: Catalogue) -> NameIndex:
    """The names of the small folder."""
    return index_of(catalogue)
