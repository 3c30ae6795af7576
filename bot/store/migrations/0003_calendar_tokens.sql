-- Who may read a follow's calendar: the SHA-256 of the token in its link, never the token itself.
CREATE TABLE calendar_token (
    follow INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    made TEXT NOT NULL
);
