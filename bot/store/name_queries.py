"""What is asked of the names in facts.db, in SQL, and how they are written there."""

# Half a megabyte of pages, in KiB: what is asked for again is mostly in there.
SPARE = "PRAGMA cache_size = -512"
COLUMNS = "entity, kind, text, folded, entity_kind, tokens"
ADD_NAME = f"INSERT INTO name ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
EVERY = f"SELECT {COLUMNS} FROM name ORDER BY id"  # noqa: S608
NUMBERED = f"SELECT id, {COLUMNS} FROM name WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
FOLDED = f"SELECT {COLUMNS} FROM name WHERE folded = ? ORDER BY id"  # noqa: S608
FIRST_FROM = "SELECT folded FROM name WHERE folded >= ? ORDER BY folded LIMIT 1"
BEGINNING = f"""
    SELECT {COLUMNS} FROM name WHERE folded IN (
        SELECT DISTINCT folded FROM name WHERE folded >= :from AND folded < :to
        ORDER BY folded LIMIT :most
    ) ORDER BY folded, id
"""  # noqa: S608
OF_ENTITY = """
    SELECT id FROM name WHERE entity = ? AND kind NOT IN ('pinyin', 'document_number') ORDER BY id
"""
ENTITIES = "SELECT count(*) FROM title"
TOKENS = "SELECT token, entities, names FROM token WHERE token IN (SELECT value FROM json_each(?))"
LONG_TOKENS = "SELECT token FROM token WHERE length(token) > 3 ORDER BY token"
# Titles
TITLE = "SELECT english, chinese FROM title WHERE entity = ?"
TITLED = "SELECT entity FROM title ORDER BY entity"
CHINESE_FROM = """
    SELECT entity FROM title WHERE chinese >= :from AND chinese < :to ORDER BY entity
"""
FIRST_OF_KINDS = """
    SELECT entity FROM title WHERE kind IN (SELECT value FROM json_each(?))
    ORDER BY entity LIMIT ?
"""
CHARACTERS = """
    SELECT character, length(names) FROM title_character
    WHERE character IN (SELECT value FROM json_each(?))
"""
WITH_CHARACTER = """
    SELECT id, text FROM name WHERE id IN (
        SELECT value FROM json_each((SELECT names FROM title_character WHERE character = ?))
    ) ORDER BY id
"""
PLACES = "SELECT place, entity FROM title_place ORDER BY number"
# Spelling
IS_WORD = "SELECT 1 FROM word WHERE word = ?"
IS_STEM = "SELECT 1 FROM word WHERE stem = ? LIMIT 1"
LONGER = "SELECT word FROM word WHERE initial = ? AND letters = ? ORDER BY word"
# Names in running text
RUN_FROM = "SELECT words FROM run WHERE words >= ? ORDER BY words LIMIT 1"
RUN = f"""
    SELECT {COLUMNS} FROM run JOIN name ON name.id = run.name WHERE words = ? ORDER BY name.id
"""  # noqa: S608
# Writing
ADD_HELD = "INSERT INTO token VALUES (?, ?, ?)"
ADD_TITLE = "INSERT INTO title VALUES (?, ?, ?, ?)"
ADD_CHARACTER = "INSERT INTO title_character VALUES (?, ?)"
ADD_PLACE = "INSERT INTO title_place (place, entity) VALUES (?, ?)"
ADD_WORD = "INSERT INTO word VALUES (?, ?, ?, ?)"
ADD_RUN = "INSERT OR IGNORE INTO run VALUES (?, ?)"
