/// A format by the name that a person asks for it.
public struct ExportFormat: Sendable {
    /// The name, such as `graphml`.
    public let name: String
    /// What it is and who opens it, in a few words.
    public let summary: String
    /// How documents are laid out in files.
    public let arrangement: Arrangement
    /// How a network that is no document's is laid out; nil when the format is one of documents only.
    public let network: Arrangement?

    /// Makes a format; one whose exporters all write networks needs no `network`.
    public init(_ name: String, _ summary: String, _ arrangement: Arrangement, network: Arrangement? = nil) {
        self.name = name
        self.summary = summary
        self.arrangement = arrangement
        let exporters = arrangement.exporters
        let writesNetworks = !exporters.isEmpty && exporters.allSatisfy { $0 is any NetworkExporter }
        self.network = network ?? (writesNetworks ? arrangement : nil)
    }

    /// How documents are laid out in files.
    public enum Arrangement: Sendable {
        /// All documents in one file, one after another.
        case stream(any DocumentExporter)
        /// A folder of files, each holding its part of all documents.
        case folder([FolderFile])
        /// Files of its own for each document, named after it.
        case documents([DocumentFile])
        /// One database of all documents, which is not written from start to end.
        case database

        /// The exporters, in the order of the files.
        public var exporters: [any DocumentExporter] {
            switch self {
            case .stream(let exporter): [exporter]
            case .folder(let files): files.map(\.exporter)
            case .documents(let files): files.map(\.exporter)
            case .database: []
            }
        }
    }
}

/// A file of a folder that is written as a whole.
public struct FolderFile: Sendable {
    /// The file's name in its folder.
    public let name: String
    /// What writes it.
    public let exporter: any DocumentExporter

    init(_ name: String, _ exporter: any DocumentExporter) {
        self.name = name
        self.exporter = exporter
    }
}

/// One of the files that each document has.
public struct DocumentFile: Sendable {
    /// What follows the document's name and a dot.
    public let fileExtension: String
    /// What writes it.
    public let exporter: any DocumentExporter
    /// The program that makes the file from what is written; nil when it is the file.
    public let program: OutsideProgram?

    init(_ fileExtension: String, _ exporter: any DocumentExporter, through program: OutsideProgram? = nil) {
        self.fileExtension = fileExtension
        self.exporter = exporter
        self.program = program
    }
}
