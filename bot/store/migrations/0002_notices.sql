-- Who asked to be told what, and where. `since` and `behind` are instants of the app's own clock.
CREATE TABLE follow (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    place TEXT NOT NULL,
    subject TEXT NOT NULL,
    lead_days TEXT NOT NULL,
    hour INTEGER NOT NULL,
    zone TEXT NOT NULL,
    digest TEXT NOT NULL,
    role INTEGER NOT NULL,
    language TEXT NOT NULL,
    filter TEXT NOT NULL,
    set_by INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL,
    behind TEXT NOT NULL DEFAULT '',
    ended TEXT NOT NULL DEFAULT '',
    UNIQUE (channel, subject, filter)
);
CREATE INDEX follow_guild ON follow (guild);
-- One row for each message to be sent, one for each (recipient, notice). `due` and `sent` are of the
-- app's clock; `first_try` and `next_try` are seconds of real time, because Discord remembers a nonce
-- for so long of its own time.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient TEXT NOT NULL,
    notice TEXT NOT NULL,
    guild INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    place TEXT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    role INTEGER NOT NULL,
    reply_to INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL,
    due TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending',
    attempts INTEGER NOT NULL DEFAULT 0,
    first_try REAL NOT NULL DEFAULT 0,
    next_try REAL NOT NULL DEFAULT 0,
    message INTEGER NOT NULL DEFAULT 0,
    publish TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    sent TEXT NOT NULL DEFAULT '',
    UNIQUE (recipient, notice)
);
CREATE INDEX outbox_open ON outbox (due) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_publish ON outbox (next_try) WHERE publish = 'wanted';
CREATE INDEX outbox_recipient ON outbox (recipient, id);
-- What each recipient was told or is about to be told; no letter yet: it waits for the digest.
CREATE TABLE outbox_item (
    recipient TEXT NOT NULL,
    item TEXT NOT NULL,
    body TEXT NOT NULL,
    letter INTEGER,
    PRIMARY KEY (recipient, item)
) WITHOUT ROWID;
CREATE INDEX outbox_item_waiting ON outbox_item (recipient) WHERE letter IS NULL;
CREATE INDEX outbox_item_letter ON outbox_item (letter);
-- The facts as they were when channels were last told; what differs from them is news.
CREATE TABLE known_entity (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE known_date (key TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE notice_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- The forum post of each entity, so that later news goes inside it.
CREATE TABLE forum_post (
    forum INTEGER NOT NULL,
    entity TEXT NOT NULL,
    thread INTEGER NOT NULL,
    PRIMARY KEY (forum, entity)
) WITHOUT ROWID;
-- Answers shown in channels, so that they can be corrected there. No question, no user.
CREATE TABLE answer_given (
    message INTEGER PRIMARY KEY,
    guild INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    language TEXT NOT NULL,
    facts TEXT NOT NULL,
    given TEXT NOT NULL
);
CREATE INDEX answer_given_day ON answer_given (given);
CREATE TABLE no_errata (guild INTEGER PRIMARY KEY);
