-- The log of a city, what is known of each file, and who may come in. Digests and ids are text in lower-case
-- hexadecimal, instants are RFC 3339 text, numbers are BIGINT: the same statements run on SQLite and PostgreSQL.

-- One row. Its write lock is the gate: whoever gives out a seq holds it until the transaction ends.
CREATE TABLE city (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    city_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    next_device BIGINT NOT NULL,
    last_device BIGINT NOT NULL,
    log_seq BIGINT NOT NULL,
    log_head TEXT NOT NULL
);

CREATE TABLE directory (
    version BIGINT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    signature TEXT NOT NULL,
    certificate TEXT NOT NULL,
    certificate_signature TEXT NOT NULL
);

-- `lease` is the lease in force as JSON; the columns beside it are what is searched by. `department` and `restricted` outlive an erased body; a file whose beginning is unknown has neither procedure.
CREATE TABLE file (
    file_id TEXT NOT NULL PRIMARY KEY,
    procedure_name TEXT,
    department TEXT,
    restricted BIGINT NOT NULL,
    version BIGINT NOT NULL,
    chain TEXT NOT NULL,
    lease TEXT,
    lease_account TEXT,
    lease_device BIGINT,
    lease_over BIGINT NOT NULL,
    renewed_until TEXT,
    awaited_until TEXT
);
CREATE INDEX file_lease ON file (lease_account, lease_over);

CREATE TABLE file_reader (
    file_id TEXT NOT NULL REFERENCES file (file_id),
    account TEXT NOT NULL,
    PRIMARY KEY (file_id, account)
);

CREATE TABLE change (
    seq BIGINT NOT NULL PRIMARY KEY,
    change_id TEXT NOT NULL UNIQUE,
    file_id TEXT NOT NULL REFERENCES file (file_id),
    file_version BIGINT NOT NULL,
    device BIGINT NOT NULL,
    kind TEXT NOT NULL,
    header TEXT NOT NULL,
    signature TEXT NOT NULL,
    salt TEXT,
    body TEXT,
    verdict TEXT NOT NULL,
    file_chain TEXT NOT NULL,
    log_head TEXT NOT NULL,
    UNIQUE (file_id, file_version)
);
CREATE INDEX change_device ON change (device);

CREATE TABLE emergency (
    department TEXT NOT NULL PRIMARY KEY,
    until TEXT NOT NULL
);
