-- A blob belongs to a file: who may read the file may read it, and nobody reaches the bytes through another file.
-- It is whole when `have` = `size`; then, and not before, its bytes lie under their digest.
CREATE TABLE blob (
    file_id TEXT NOT NULL REFERENCES file (file_id),
    hash TEXT NOT NULL,
    size BIGINT,
    have BIGINT NOT NULL,
    PRIMARY KEY (file_id, hash)
);
