import DocumentModel
import DocumentReading
import SQLite

/// Makes document graphs out of the rows of an archive.
package struct StoredGraphs {
    private let document: Statement
    private let annotations: Statement
    private let entities: Statement
    private let names: Statement
    private let relations: Statement
    private let diagnostics: Statement

    /// Prepares to read an archive.
    package init(_ archive: ArchiveFile) throws(ArchiveFailure) {
        let database = archive.database
        self = try fromDatabase { () throws(DatabaseFailure) in try Self(database) }
    }

    private init(_ database: Database) throws(DatabaseFailure) {
        let made = "JOIN provenance p ON p.number = x.provenance"
        document = try database.prepare(
            "SELECT id, language, date, text, metadata FROM documents WHERE number = ? AND text IS NOT NULL"
        )
        annotations = try database.prepare(
            """
            SELECT x.number, x.type, x.start, x."end", x.score, v.json, x.entity, p.plugin, p.rule, x.features
            FROM annotations x \(made) LEFT JOIN normalized v ON v.number = x.value
            WHERE x.document = ? ORDER BY x.number
            """
        )
        entities = try database.prepare(
            """
            SELECT x.number, x.type, v.json, x.links, x.could_be
            FROM entities x LEFT JOIN normalized v ON v.number = x.value WHERE x.document = ? ORDER BY x.number
            """
        )
        names = try database.prepare(
            "SELECT entity, name FROM names WHERE document = ? ORDER BY entity, position"
        )
        relations = try database.prepare(
            """
            SELECT x.type, x.label, x."from", x."to", x.score, x.evidence, p.plugin, p.rule
            FROM relations x \(made) WHERE x.document = ? ORDER BY x.number
            """
        )
        diagnostics = try database.prepare(
            "SELECT x.kind, x.offset, p.plugin, p.rule FROM diagnostics x \(made) WHERE x.document = ? ORDER BY x.number"
        )
    }

    /// The graph of a document; nil when there is no such document, or it could not be read.
    package func graph(_ number: Int) throws(ArchiveFailure) -> DocumentGraph? {
        try fromDatabase { () throws(DatabaseFailure) in
            let key: [SQLValue] = [.init(number)]
            guard let document = try document.rows(key, Self.document).first else { return nil }
            let places = BytePlaces(document.utf8)
            let annotations = try annotations.rows(key) { Self.annotation($0, places) }
            var namesByEntity: [Int: [String]] = [:]
            try names.forEachRow(key) { namesByEntity[$0.integer(0), default: []].append($0.text(1) ?? "") }
            var mentions: [Int: [AnnotationID]] = [:]
            for annotation in annotations {
                mentions[annotation.entity.number, default: []].append(annotation.id)
            }
            return DocumentGraph(
                document: document,
                annotations: annotations,
                entities: try entities.rows(key) { row in
                    Self.entity(row, namesByEntity[row.integer(0)] ?? [""], mentions[row.integer(0)] ?? [])
                },
                relations: try relations.rows(key, Self.relation),
                diagnostics: try diagnostics.rows(key) { row in
                    Diagnostic(
                        Diagnostic.Kind(rawValue: row.text(0) ?? "") ?? .matchLimit,
                        Provenance(plugin: row.text(2) ?? "", rule: row.text(3) ?? ""),
                        offset: places.byte(row.integer(1))
                    )
                }
            )
        }
    }

    private static func document(_ row: Row) -> Document {
        Document(
            id: row.text(0) ?? "",
            validatedUTF8: row.bytes(3),
            language: row.text(1),
            referenceTime: row.text(2).flatMap(LocalDateTime.init(iso8601:)),
            metadata: StoredJSON.object(row.bytes(4))
        )
    }

    private static func annotation(_ row: Row, _ places: BytePlaces) -> Annotation {
        Annotation(
            id: AnnotationID(row.integer(0)),
            type: row.text(1) ?? "",
            span: Span(places.byte(row.integer(2)), places.byte(row.integer(3))),
            score: row.real(4),
            features: StoredJSON.object(row.bytes(9)),
            value: StoredJSON.value(row.bytes(5)),
            entity: EntityID(row.integer(6)),
            provenance: Provenance(plugin: row.text(7) ?? "", rule: row.text(8) ?? "")
        )
    }

    private static func entity(_ row: Row, _ names: [String], _ mentions: [AnnotationID]) -> Entity {
        Entity(
            id: EntityID(row.integer(0)),
            type: row.text(1) ?? "",
            name: names[0],
            aliases: Array(names.dropFirst()),
            value: StoredJSON.value(row.bytes(2)),
            mentions: mentions,
            links: StoredJSON.links(row.bytes(3)),
            couldBe: StoredJSON.numbers(row.bytes(4)).map(EntityID.init)
        )
    }

    private static func relation(_ row: Row) -> Relation {
        Relation(
            type: row.text(0) ?? "",
            from: EntityID(row.integer(2)),
            to: EntityID(row.integer(3)),
            label: row.text(1),
            score: row.real(4),
            evidence: StoredJSON.numbers(row.bytes(5)).map(AnnotationID.init),
            provenance: Provenance(plugin: row.text(6) ?? "", rule: row.text(7) ?? "")
        )
    }
}

/// Where the Unicode scalars of a text begin, in bytes.
struct BytePlaces {
    /// The offset of each scalar, and of the end; nil when every scalar is one byte.
    private let places: [Int32]?

    init(_ utf8: [UInt8]) {
        guard utf8.contains(where: { $0 >= 0x80 }) else {
            places = nil
            return
        }
        var places: [Int32] = []
        places.reserveCapacity(utf8.count + 1)
        for (place, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 { places.append(Int32(place)) }
        places.append(Int32(utf8.count))
        self.places = places
    }

    func byte(_ scalar: Int) -> Int {
        guard let places else { return scalar }
        return Int(places[min(max(scalar, 0), places.count - 1)])
    }
}
