-- The encrypted cache of one person on one device in one city. Times are RFC 3339 texts, days ISO texts, digests 32 bytes.

-- Who this desk is, and where it stands with its city. Exactly one row.
CREATE TABLE identity (
    only_row          INTEGER PRIMARY KEY CHECK (only_row = 1),
    city_id           BLOB NOT NULL,
    city_address      TEXT NOT NULL,
    root_key          TEXT NOT NULL,              -- pinned at enrolment; only a file signed by it changes the city
    account           TEXT NOT NULL,
    device            INTEGER NOT NULL,
    device_name       TEXT NOT NULL,
    signing_key       BLOB NOT NULL,              -- Ed25519 seed
    enrolled_at       TEXT NOT NULL,
    former_devices    TEXT NOT NULL DEFAULT '[]', -- numbers whose work this desk carries on, JSON
    generation        INTEGER NOT NULL DEFAULT 0,
    seq               INTEGER NOT NULL DEFAULT 0, -- the cursor
    log_head          BLOB NOT NULL,              -- the city's log head at the cursor, as the city said it
    last_seq          INTEGER NOT NULL DEFAULT 0, -- the city's last seq, as last heard
    directory         TEXT,                       -- the signed Directory, byte for byte
    directory_version INTEGER NOT NULL DEFAULT 0,
    last_contact      TEXT,                       -- by this desk's clock
    city_time         TEXT                        -- by the city's clock
) STRICT;

-- Every change that this desk has, its own and the city's, byte for byte as written by its author.
CREATE TABLE change (
    change_id    BLOB PRIMARY KEY,
    file_id      BLOB NOT NULL,
    kind         TEXT NOT NULL,
    account      TEXT NOT NULL,
    device       INTEGER NOT NULL,
    author_seq   INTEGER NOT NULL,
    acted_at     TEXT NOT NULL,
    header       TEXT NOT NULL,
    header_hash  BLOB NOT NULL,
    signature    TEXT NOT NULL,
    salt         TEXT,                            -- salt and body are NULL once erased
    body         TEXT,
    seq          INTEGER UNIQUE,                  -- the city's place; NULL while no pull brought it
    former_seq   INTEGER,                         -- its place in a log that the city has lost
    file_version INTEGER,
    file_chain   BLOB,
    verdict      TEXT,                            -- JSON, NULL like seq
    own          INTEGER NOT NULL,                -- written on this desk
    own_order    INTEGER,                         -- the order in which this desk wrote
    replaced_by  BLOB,                            -- the change that says the same under a new device number
    answer       TEXT                             -- the city's answer to a push, JSON; NULL = none came yet
) STRICT;
CREATE INDEX change_of_file ON change (file_id, seq);
CREATE INDEX change_of_author ON change (device, file_id, author_seq);
CREATE INDEX change_freezing ON change (json_extract(body, '$.decision')) WHERE kind = 'freeze';
CREATE INDEX change_asking ON change (file_id) WHERE kind = 'add' AND json_extract(body, '$.what') = 'paper_request';
CREATE INDEX change_waiting ON change (own_order) WHERE own = 1 AND seq IS NULL AND replaced_by IS NULL;
CREATE INDEX change_sent ON change (own_order) WHERE own = 1 AND seq IS NOT NULL;

-- One row for each file: what lists show. A cache of the fold, made anew whenever the file changes.
CREATE TABLE file (
    row           INTEGER PRIMARY KEY,
    file_id       BLOB NOT NULL UNIQUE,
    number        TEXT NOT NULL,
    name          TEXT NOT NULL,
    name_key      TEXT NOT NULL,                  -- folded, for sorting and search
    others        INTEGER NOT NULL,
    born          INTEGER,
    procedure     TEXT NOT NULL,
    matter        TEXT NOT NULL,
    standing      TEXT NOT NULL,
    due_day       TEXT,
    follow_up_day TEXT,
    assignee      TEXT,
    holder        TEXT,
    received_day  TEXT NOT NULL,
    urgent        INTEGER NOT NULL,
    restricted    INTEGER NOT NULL,
    papers        INTEGER NOT NULL,
    notes         INTEGER NOT NULL,
    contested     INTEGER NOT NULL,
    set_aside     INTEGER NOT NULL,
    pending       INTEGER NOT NULL,
    closed        INTEGER NOT NULL,
    renewed_until TEXT                            -- end of the lease as last renewed
) STRICT;
CREATE INDEX file_by_due ON file (closed, due_day, name_key, row);
CREATE INDEX file_by_assignee ON file (assignee, closed, due_day, name_key, row);
CREATE INDEX file_by_name ON file (closed, name_key, row);
CREATE INDEX file_by_follow_up ON file (follow_up_day) WHERE follow_up_day IS NOT NULL;
CREATE INDEX file_contested ON file (row) WHERE contested > 0 OR set_aside > 0;
CREATE VIRTUAL TABLE file_text USING fts5 (
    name, number, note, other,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Attachments and letters. A row stands here only after its bytes are on disk.
CREATE TABLE blob (
    sha256    BLOB PRIMARY KEY,
    file_id   BLOB NOT NULL,
    size      INTEGER NOT NULL,
    place     TEXT NOT NULL,                      -- random file name
    delivered INTEGER NOT NULL                    -- the city has it
) STRICT;
CREATE INDEX blob_undelivered ON blob (file_id) WHERE delivered = 0;
-- Blobs that changes name and that are not here yet.
CREATE TABLE blob_wanted (
    sha256  BLOB NOT NULL,
    file_id BLOB NOT NULL,
    PRIMARY KEY (sha256, file_id)
) STRICT;
-- The key of a file's blobs: erasing it erases them.
CREATE TABLE blob_key (
    file_id BLOB PRIMARY KEY,
    key     BLOB NOT NULL
) STRICT;

-- Law and pack by their digest.
CREATE TABLE document (
    sha256 BLOB PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

-- Drafts of decisions: on this desk only.
CREATE TABLE draft (
    decision_id BLOB PRIMARY KEY,
    file_id     BLOB NOT NULL UNIQUE,
    content     TEXT NOT NULL,                    -- JSON
    inputs_hash BLOB,
    changed_at  TEXT NOT NULL
) STRICT;

-- What was handed to a print system, written before it was handed over.
CREATE TABLE print_job (
    job_id      BLOB PRIMARY KEY,
    letter      BLOB NOT NULL,                    -- the change that is the letter
    file_id     BLOB NOT NULL,
    file_hash   BLOB NOT NULL,
    pages       INTEGER NOT NULL,
    printer     TEXT NOT NULL,
    copies      INTEGER NOT NULL,
    sides       TEXT,
    tray        TEXT,
    account     TEXT NOT NULL,
    started_at  TEXT NOT NULL,
    state       TEXT NOT NULL,
    spooler_job TEXT,                             -- the spooler's id and uuid, JSON
    reason      TEXT,
    came_out    TEXT,
    ask         INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX print_job_by_time ON print_job (started_at);
CREATE INDEX print_job_open ON print_job (state);

-- The next counter of each prefix and year.
CREATE TABLE number_counter (
    prefix TEXT NOT NULL,
    year   INTEGER NOT NULL,
    device INTEGER NOT NULL,
    next   INTEGER NOT NULL,
    PRIMARY KEY (prefix, year, device)
) STRICT;

-- Choices of this person on this desk, JSON by name.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
