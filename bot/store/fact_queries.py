"""What is asked of facts.db, in SQL."""

ENTITIES = "SELECT id, body FROM entity WHERE id IN (SELECT value FROM json_each(?))"
SOURCES = "SELECT id, body FROM source WHERE id IN (SELECT value FROM json_each(?))"
IDS = "SELECT id FROM entity ORDER BY id"
BODIES = "SELECT id, body FROM entity WHERE id > ? ORDER BY id LIMIT ?"
META = "SELECT key, value FROM meta ORDER BY key"
TITLES = "SELECT id, kind, type, title_en, title_zh, jurisdiction FROM entity ORDER BY id"
# What is known of entities besides their bodies: how well their statements are supported (0), and
# who points to them (1).
AROUND = """
    SELECT 0, subject, id, verification FROM statement
    WHERE subject IN (SELECT value FROM json_each(:ids))
    UNION ALL
    SELECT 1, target, subject, verb FROM relation
    WHERE target IN (SELECT value FROM json_each(:ids))
    ORDER BY 1, 2, 4, 3
"""
DATED_BETWEEN = """
    SELECT id, subject, property FROM statement
    WHERE first_day <= :end AND last_day >= :start AND withdrawn IS NULL AND rank != 'deprecated'
    AND (length(value) = 10 OR (first_day >= :start AND last_day <= :end))
"""
# In the order of the data files as far as it matters: what is said first of one thing comes first.
DATES = """
    SELECT subject, property, articles, value, rank, scheduled FROM statement
    WHERE first_day IS NOT NULL AND withdrawn IS NULL AND rank != 'deprecated'
    AND property IN (SELECT value FROM json_each(?)) ORDER BY subject, id
"""
OF_THESE = " AND subject IN (SELECT value FROM json_each(:subjects))"
BY_DAY = " ORDER BY first_day, value, subject, id"
BY_TOPIC = "SELECT entity FROM topic_of WHERE topic = ? ORDER BY entity"
BY_TYPE = "SELECT id FROM entity WHERE type = ? ORDER BY id"
BY_KIND = "SELECT id FROM entity WHERE kind = ? ORDER BY id"
# What fits all of these; an empty list or place keeps all.
FITTING = """
    SELECT id FROM entity WHERE kind = :kind
    AND (:types = '[]' OR type IN (SELECT value FROM json_each(:types)))
    AND (:places = '[]' OR EXISTS (
        SELECT 1 FROM json_each(:places) AS place
        WHERE jurisdiction = place.value OR (:within AND jurisdiction GLOB place.value || '-*')
    ))
    AND (:bodies = '[]' OR EXISTS (
        SELECT 1 FROM relation WHERE subject = entity.id
        AND target IN (SELECT value FROM json_each(:bodies))
        AND verb IN (SELECT value FROM json_each(:verbs))
    ))
    AND (:roles = '[]' OR EXISTS (
        SELECT 1 FROM statement WHERE subject = entity.id
        AND property IN (SELECT value FROM json_each(:roles))
        AND first_day <= :end AND last_day >= :start AND withdrawn IS NULL AND rank != 'deprecated'
        AND (length(value) = 10 OR (first_day >= :start AND last_day <= :end))
    ))
    ORDER BY id
"""
CONTESTED = """
    SELECT DISTINCT subject, property FROM statement
    WHERE verification = 'contested' AND (:subject = '' OR subject = :subject)
    ORDER BY subject, property
"""
SETTLED = """
    SELECT DISTINCT subject, property FROM statement
    WHERE rank = 'deprecated' AND withdrawn IS NULL AND (:subject = '' OR subject = :subject)
    ORDER BY subject, property
"""
CHANGED = """
    SELECT day, subject, statements FROM change WHERE day >= :since
    ORDER BY day DESC, first LIMIT :most
"""
CHANGES = "SELECT coalesce(sum(count), 0) FROM change WHERE day >= :since"
PASSAGES = """
    SELECT passage.entity, passage.statement, passage.form, bm25(passage_text, 4.0, 1.0) AS rank
    FROM passage_text JOIN passage ON passage.id = passage_text.rowid
    WHERE passage_text MATCH ? ORDER BY rank, passage.id LIMIT ?
"""
SPOKEN = """
    SELECT statement, words, asks FROM passage
    WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY id
"""
SAID = """
    SELECT passage.statement, passage.words, passage.asks, entity.tokens
    FROM passage JOIN entity ON entity.id = passage.entity
    WHERE passage.entity IN (SELECT value FROM json_each(:entities))
    AND passage.statement IN (SELECT value FROM json_each(:statements))
"""
TERMS = "SELECT term, passages FROM term WHERE term IN (SELECT value FROM json_each(?))"
