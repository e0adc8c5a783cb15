/** The catalogue's schema, version by version. A migration is never edited once it has been released. */

/** Migration n (from 1) takes the catalogue from version n − 1 to version n. */
export const catalogueMigrations: readonly string[] = [
  `
  CREATE TABLE record_state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    -- Grows with every commit, undo and redo: work begun on an older revision is out of date.
    revision INTEGER NOT NULL CHECK (revision >= 0)
  ) STRICT;
  INSERT INTO record_state (only_row, revision) VALUES (1, 0);

  CREATE TABLE imports (
    import_id TEXT PRIMARY KEY,
    -- The row of the highest sequence wins its key.
    sequence INTEGER NOT NULL UNIQUE CHECK (sequence > 0),
    origin TEXT NOT NULL CHECK (origin IN ('files', 'demo')),
    committed_by TEXT NOT NULL,
    committed_at TEXT NOT NULL,
    undone_at TEXT,
    preview TEXT NOT NULL,
    findings_path TEXT,
    findings_sha256 TEXT,
    CHECK ((findings_path IS NULL) = (findings_sha256 IS NULL))
  ) STRICT;

  CREATE TABLE import_files (
    import_id TEXT NOT NULL REFERENCES imports (import_id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    PRIMARY KEY (import_id, position)
  ) STRICT;

  CREATE TABLE import_tables (
    import_id TEXT NOT NULL REFERENCES imports (import_id),
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    read_rows INTEGER NOT NULL,
    landed INTEGER NOT NULL,
    replaced INTEGER NOT NULL,
    identical INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    PRIMARY KEY (import_id, table_name),
    CHECK (read_rows = landed + rejected + identical)
  ) STRICT;

  CREATE TABLE batches (
    import_id TEXT NOT NULL REFERENCES imports (import_id),
    table_name TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    row_count INTEGER NOT NULL CHECK (row_count >= 0),
    PRIMARY KEY (import_id, table_name)
  ) STRICT;

  CREATE TABLE import_events (
    event_number INTEGER PRIMARY KEY,
    import_id TEXT NOT NULL REFERENCES imports (import_id),
    event TEXT NOT NULL CHECK (event IN ('committed', 'undone', 'redone', 'superseded')),
    at TEXT NOT NULL,
    done_by TEXT NOT NULL
  ) STRICT;

  CREATE TABLE snapshot (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    generation INTEGER NOT NULL CHECK (generation > 0),
    revision INTEGER NOT NULL,
    facts_sha256 TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    built_at TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- The choices with which an import's files were read, as a mapping document; null for imports before this version.
  ALTER TABLE imports ADD COLUMN mapping TEXT;

  CREATE TABLE saved_mappings (
    mapping_id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    shapes TEXT NOT NULL
  ) STRICT;

  -- Totals that the company knows from elsewhere. One that is taken back keeps its row.
  CREATE TABLE stated_totals (
    stated_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL CHECK (to_day > from_day),
    total REAL NOT NULL CHECK (total >= 0),
    source TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT
  ) STRICT;
  `,
];
