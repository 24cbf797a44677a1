import CorpusGraph
import DocumentModel
import SQLite

/// Graphs in an SQLite database: a table for each sort of part, and full-text indexes of texts and of names.
///
/// Offsets count Unicode scalars, so that SQLite's `substr` takes them plus one. Lists and values are JSON, for which
/// SQLite has functions. The same graphs give the same bytes.
public final class StoredGraphs {
    let database: Database

    /// Takes a database that holds graphs.
    public init(_ database: Database) { self.database = database }

    /// Makes the tables in an empty or new file, and starts writing; nothing is kept before `finish`.
    public static func making(at path: String) throws(DatabaseFailure) -> StoredGraphWriter {
        let database = try Database(path, .create)
        // The file takes its name only when it is complete: a journal would protect nothing.
        try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;" + schema)
        return try StoredGraphWriter(database)
    }

    private static let schema = """
        CREATE TABLE documents(document INTEGER PRIMARY KEY, id TEXT NOT NULL, language TEXT, date TEXT, text TEXT NOT NULL);
        CREATE TABLE mentions(
          document INTEGER NOT NULL REFERENCES documents, mention INTEGER NOT NULL, type TEXT NOT NULL,
          start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, text TEXT NOT NULL, score REAL NOT NULL,
          features TEXT, value TEXT, entity INTEGER NOT NULL, plugin TEXT NOT NULL, rule TEXT NOT NULL,
          PRIMARY KEY(document, mention)) WITHOUT ROWID;
        CREATE TABLE entities(
          key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents, entity INTEGER NOT NULL,
          type TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL, value TEXT, mentions TEXT NOT NULL,
          links TEXT NOT NULL, could_be TEXT NOT NULL, UNIQUE(document, entity));
        CREATE TABLE relations(
          document INTEGER NOT NULL REFERENCES documents, relation INTEGER NOT NULL, type TEXT NOT NULL,
          from_entity INTEGER NOT NULL, to_entity INTEGER NOT NULL, label TEXT, score REAL NOT NULL,
          evidence TEXT NOT NULL, plugin TEXT NOT NULL, rule TEXT NOT NULL,
          PRIMARY KEY(document, relation)) WITHOUT ROWID;
        CREATE TABLE diagnostics(
          document INTEGER NOT NULL REFERENCES documents, kind TEXT NOT NULL, offset INTEGER NOT NULL,
          plugin TEXT NOT NULL, rule TEXT NOT NULL);
        CREATE TABLE corpus(sightings TEXT NOT NULL);
        CREATE TABLE nodes(
          key INTEGER PRIMARY KEY, node TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL,
          documents INTEGER NOT NULL, mentions INTEGER NOT NULL, first TEXT, last TEXT, record TEXT NOT NULL);
        CREATE TABLE edges(
          type TEXT NOT NULL, label TEXT, from_node TEXT NOT NULL, to_node TEXT NOT NULL,
          documents INTEGER NOT NULL, first TEXT, last TEXT, record TEXT NOT NULL);
        CREATE VIRTUAL TABLE text_index USING fts5(text, content = documents, content_rowid = document);
        CREATE VIRTUAL TABLE entity_index USING fts5(name, aliases, content = entities, content_rowid = key);
        CREATE VIRTUAL TABLE node_index USING fts5(name, content = nodes, content_rowid = key);
        """
}
