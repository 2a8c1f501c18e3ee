-- Short-lived things: none of them is part of a backup.
CREATE TABLE code (
    account TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    failed BIGINT NOT NULL
);

CREATE TABLE nonce (
    nonce TEXT NOT NULL PRIMARY KEY,
    device BIGINT NOT NULL,
    ends_at TEXT NOT NULL
);

-- Under the digest of the token: a copy of the table opens nothing.
CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    device BIGINT NOT NULL,
    ends_at TEXT NOT NULL
);

-- What a desk offered and this city asked for: a re-seed of the file is under way.
CREATE TABLE awaited (
    file_id TEXT NOT NULL REFERENCES file (file_id),
    change_id TEXT NOT NULL,
    quarantined BIGINT NOT NULL,
    PRIMARY KEY (file_id, change_id)
);
