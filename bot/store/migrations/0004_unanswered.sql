-- Questions that could not be answered, so that maintainers see what is missing. No user: a salted hash.
CREATE TABLE unanswered (
    day TEXT NOT NULL,
    asker TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, asker, question)
);
