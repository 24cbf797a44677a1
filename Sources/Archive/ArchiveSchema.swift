/// The tables of an archive. The page "Archives" of the documentation explains them to people who ask with SQL.
enum ArchiveSchema {
    /// Grows with every change that older readers would trip over.
    static let version = 1

    /// `Vev` and a one: what tells an archive from other SQLite files.
    static let applicationID = 0x5665_7631

    static let tables = """
        CREATE TABLE sources(
            number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER, modified INTEGER,
            reached INTEGER NOT NULL DEFAULT 0, complete INTEGER NOT NULL DEFAULT 0, problem TEXT);
        CREATE TABLE versions(
            number INTEGER PRIMARY KEY, language TEXT NOT NULL, fingerprint INTEGER NOT NULL,
            UNIQUE(language, fingerprint));
        CREATE TABLE documents(
            number INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES sources, place INTEGER NOT NULL,
            hash INTEGER NOT NULL, version INTEGER REFERENCES versions, id TEXT, language TEXT, date TEXT,
            text TEXT, metadata TEXT, source_map BLOB, problem TEXT, UNIQUE(source, place));
        CREATE VIRTUAL TABLE words USING fts5(
            text, content='documents', content_rowid='number', tokenize='unicode61 remove_diacritics 0');
        CREATE TABLE provenance(
            number INTEGER PRIMARY KEY, plugin TEXT NOT NULL, rule TEXT NOT NULL, UNIQUE(plugin, rule));
        CREATE TABLE normalized(
            number INTEGER PRIMARY KEY, json TEXT NOT NULL UNIQUE, amount REAL, unit TEXT,
            first TEXT, last TEXT);
        CREATE TABLE annotations(
            document INTEGER NOT NULL, number INTEGER NOT NULL, type TEXT NOT NULL, start INTEGER NOT NULL,
            "end" INTEGER NOT NULL, score REAL NOT NULL, value INTEGER REFERENCES normalized,
            entity INTEGER NOT NULL, provenance INTEGER NOT NULL REFERENCES provenance, features TEXT,
            PRIMARY KEY(document, number)) WITHOUT ROWID;
        CREATE TABLE entities(
            document INTEGER NOT NULL, number INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,
            value INTEGER REFERENCES normalized, links TEXT, could_be TEXT,
            PRIMARY KEY(document, number)) WITHOUT ROWID;
        CREATE TABLE names(
            document INTEGER NOT NULL, entity INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
            folded TEXT NOT NULL, PRIMARY KEY(document, entity, position)) WITHOUT ROWID;
        CREATE TABLE relations(
            document INTEGER NOT NULL, number INTEGER NOT NULL, type TEXT NOT NULL, label TEXT,
            "from" INTEGER NOT NULL, "to" INTEGER NOT NULL, score REAL NOT NULL, evidence TEXT NOT NULL,
            provenance INTEGER NOT NULL REFERENCES provenance,
            PRIMARY KEY(document, number)) WITHOUT ROWID;
        CREATE TABLE diagnostics(
            document INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, offset INTEGER NOT NULL,
            provenance INTEGER NOT NULL REFERENCES provenance,
            PRIMARY KEY(document, number)) WITHOUT ROWID;
        CREATE VIEW mentions AS
            SELECT d.id AS document, d.date, a.type, e.name, v.json AS value,
                substr(d.text, a.start + 1, a."end" - a.start) AS text, a.start, a."end", a.score,
                p.plugin, p.rule
            FROM annotations a JOIN documents d ON d.number = a.document
            JOIN entities e ON e.document = a.document AND e.number = a.entity
            JOIN provenance p ON p.number = a.provenance LEFT JOIN normalized v ON v.number = a.value;
        """

    /// What search is quick by; made when a run is done, since keeping them while a large corpus is read costs more.
    static let indexes = """
        CREATE INDEX IF NOT EXISTS names_by_name ON names(folded);
        CREATE INDEX IF NOT EXISTS entities_by_type ON entities(type);
        CREATE INDEX IF NOT EXISTS entities_by_value ON entities(value) WHERE value IS NOT NULL;
        CREATE INDEX IF NOT EXISTS values_by_amount ON normalized(amount) WHERE amount IS NOT NULL;
        CREATE INDEX IF NOT EXISTS values_by_time ON normalized(first) WHERE first IS NOT NULL;
        CREATE INDEX IF NOT EXISTS documents_by_date ON documents(date) WHERE date IS NOT NULL;
        CREATE INDEX IF NOT EXISTS documents_that_failed ON documents(source) WHERE problem IS NOT NULL;
        """

    /// The tables whose rows belong to a document.
    static let partsOfDocuments = ["annotations", "entities", "names", "relations", "diagnostics"]
}
