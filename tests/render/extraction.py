"""The texts in the code as Babel finds them, and the Chinese catalogue brought up to date."""

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

BOT = Path(__file__).parents[2] / "bot"
CHINESE = BOT / "render/locale/zh_CN/LC_MESSAGES/gazette.po"
# Which arguments hold a text, its plural, its context ("c"): as in `bot/render/catalogue.py`.
KEYWORDS = {
    "say": (2,),
    "say_many": (2, 3),
    "mark": None,
    "mark_as": ((1, "c"), 2),
    "mark_many": (1, 2),
}
LITERALS = {"say": (1,), "say_many": (1, 2), "mark_many": (0, 1), "mark": (0,), "mark_as": (0, 1)}
# No dates and no places in the code: they would differ in every change.
HEADER = b"""# The Chinese of every text. `make catalogue` finds new ones; see docs/languages.md.
msgid ""
msgstr ""
"Language: zh_CN\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def extracted() -> Catalog:
    """Every text of `bot/`, untranslated."""
    found = Catalog(fuzzy=False)
    for _, _, text, _, context in extract_from_dir(BOT, [("**.py", "python")], keywords=KEYWORDS):
        found.add(text, context=context)
    return found


def kept() -> Catalog:
    """The catalogue as it is in the repository."""
    with CHINESE.open("rb") as file:
        return read_po(file, locale="zh_CN")


def brought_up_to_date(catalogue: Catalog) -> Catalog:
    """The same with new texts, without Chinese as yet, and without texts that are gone."""
    catalogue.update(extracted(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a file, in order."""
    out = BytesIO()
    write_po(out, catalogue, width=100, no_location=True, omit_header=True, sort_output=True)
    return HEADER + out.getvalue()


def texts(catalogue: Catalog) -> list[Message]:
    """Every entry but the header."""
    return [message for message in catalogue if message.id]


def forms(message: Message) -> tuple[list[str], list[str]]:
    """The English and the Chinese forms of a text."""
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    string = message.string or ""
    return english, [string] if isinstance(string, str) else list(string)


def literals() -> Iterator[tuple[str, ...]]:
    """The texts of every call that says or marks one, read from the syntax tree."""
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                places = LITERALS.get(node.func.id, ())
                given = [node.args[place] for place in places if place < len(node.args)]
                if given and all(isinstance(arg, ast.Constant) for arg in given):
                    yield tuple(str(arg.value) for arg in given if isinstance(arg, ast.Constant))
