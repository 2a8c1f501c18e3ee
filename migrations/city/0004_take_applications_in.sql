-- Submissions that became a file: the same one again is answered with the same file.
CREATE TABLE submission (
    submission_id TEXT NOT NULL PRIMARY KEY,
    content_hash TEXT NOT NULL,
    file_id TEXT NOT NULL REFERENCES file (file_id),
    received_at TEXT NOT NULL,
    channel TEXT,
    sender_reference TEXT
);
CREATE INDEX submission_sender ON submission (channel, sender_reference);

CREATE TABLE file_number (
    number TEXT NOT NULL PRIMARY KEY,
    file_id TEXT NOT NULL REFERENCES file (file_id)
);

-- Numbers that were given out: prefix and year, and the last counter.
CREATE TABLE counter (
    prefix TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (prefix, year)
);

-- A submission whose attachments were not all there: how often it was looked at.
CREATE TABLE patience (
    submission_id TEXT NOT NULL PRIMARY KEY,
    runs BIGINT NOT NULL
);
