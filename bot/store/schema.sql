-- facts.db: read-only, thrown away and rebuilt. PRAGMA user_version holds SCHEMA_VERSION.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, title_en TEXT NOT NULL, title_zh TEXT NOT NULL,
    jurisdiction TEXT NOT NULL, type TEXT NOT NULL, binding INTEGER, tokens TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE name (
    id INTEGER PRIMARY KEY, entity TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
    folded TEXT NOT NULL, entity_kind TEXT NOT NULL, tokens TEXT NOT NULL
);
CREATE INDEX name_folded ON name (folded);
-- What names are looked up by. `names` holds their numbers: 32 bits each, the lowest byte first.
CREATE INDEX name_entity ON name (entity);
CREATE TABLE token (token TEXT PRIMARY KEY, entities INTEGER NOT NULL, names BLOB NOT NULL);
CREATE TABLE title (
    entity TEXT PRIMARY KEY, kind TEXT NOT NULL, english TEXT NOT NULL, chinese TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX title_kind ON title (kind, entity);
CREATE INDEX title_chinese ON title (chinese, entity);
-- Titles of documents and events by the characters that they hold, and by the place before them.
CREATE TABLE title_character (character TEXT PRIMARY KEY, names TEXT NOT NULL);
CREATE TABLE title_place (number INTEGER PRIMARY KEY, place TEXT NOT NULL, entity TEXT NOT NULL);
-- English words of names, with their stems.
CREATE TABLE word (
    word TEXT PRIMARY KEY, stem TEXT NOT NULL, initial TEXT NOT NULL, letters INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX word_stem ON word (stem);
CREATE INDEX word_like ON word (initial, letters, word);
-- Names as they are found in running text: words and single characters with spaces between.
CREATE TABLE run (words TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (words, name))
    WITHOUT ROWID;
CREATE TABLE statement (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, property TEXT NOT NULL, form TEXT NOT NULL,
    value TEXT NOT NULL, first_day TEXT, last_day TEXT, scheduled INTEGER NOT NULL,
    rank TEXT NOT NULL, verification TEXT NOT NULL, recorded TEXT, withdrawn TEXT,
    articles TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX statement_subject ON statement (subject, property);
CREATE INDEX statement_days ON statement (first_day, last_day) WHERE first_day IS NOT NULL;
CREATE INDEX statement_contested ON statement (verification, subject);
CREATE INDEX statement_settled ON statement (subject, property)
    WHERE rank = 'deprecated' AND withdrawn IS NULL;
-- What was recorded or withdrawn on a day of one subject; `first` is the first statement's id.
CREATE TABLE change (
    day TEXT NOT NULL, first TEXT NOT NULL, subject TEXT NOT NULL, count INTEGER NOT NULL,
    statements TEXT NOT NULL, PRIMARY KEY (day DESC, first)
) WITHOUT ROWID;
CREATE INDEX change_count ON change (day, count);
CREATE TABLE relation (
    subject TEXT NOT NULL, verb TEXT NOT NULL, target TEXT NOT NULL, statement TEXT NOT NULL,
    PRIMARY KEY (subject, verb, target)
) WITHOUT ROWID;
CREATE INDEX relation_target ON relation (target, verb);
CREATE TABLE topic_of (topic TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (topic, entity))
    WITHOUT ROWID;
-- `words` are the tokens of what is said, `asks` those of each way to ask for it, in lines.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, entity TEXT NOT NULL, statement TEXT NOT NULL, form TEXT NOT NULL,
    words TEXT NOT NULL, asks TEXT NOT NULL
);
CREATE INDEX passage_entity ON passage (entity);
-- Words and character pairs, separated by spaces at build time: the trigram tokenizer finds
-- nothing below three Chinese characters.
CREATE VIRTUAL TABLE passage_text USING fts5 (
    names, words, content='', tokenize="unicode61 remove_diacritics 0"
);
CREATE TABLE term (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
