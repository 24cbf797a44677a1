import Recognition

/// The compiled lists of earlier runs: a file for each set of lists, in the ``CacheFolder``.
struct ListCache: Sendable {
    /// The file for these lists.
    let path: String
    private let folder: CacheFolder
    /// What the lists are made from now.
    private let sources: [UInt8]

    private static let prefix = "lists"
    /// How many sets of lists are kept; each is some megabytes.
    private static let mostFiles = 12

    /// Below this many bytes a list is read faster than it is looked for.
    private static let worthwhileSize = 64 << 10

    /// The cache of some lists; nil when there is none, or when they are not worth it or were changed just now.
    init?(_ sources: [ListSource], environment: (String) -> String? = CacheFolder.environment) {
        guard let folder = CacheFolder(environment),
            sources.reduce(0, { $0 + ($1.stamp?.size ?? 0) }) >= Self.worthwhileSize,
            sources.allSatisfy(\.isCertain)
        else { return nil }
        // The name depends on which lists they are, the contents on their state: so a stale file is replaced.
        self.folder = folder
        path = folder.path(of: Self.prefix, sources.map(\.identity))
        self.sources = Array(sources.map { $0.identity + $0.state }.joined().utf8)
    }

    /// The lists as an earlier run compiled them; nil when the file is missing, stale or broken.
    func open() -> CompiledLists? { CompiledLists(file: path, sources: sources) }

    /// Compiles lists, and keeps them for later runs if that is possible.
    func compile(_ lists: [Gazetteer]) -> CompiledLists {
        let compiled = CompiledLists(compiling: lists, sources: sources)
        folder.prepare()
        compiled.write(to: path)
        folder.tidy(Self.prefix, keeping: Self.mostFiles)
        return compiled
    }
}

extension ListSource {
    /// Which list it is.
    fileprivate var identity: String {
        let origin =
            switch origin {
            case .file(let path, _): path
            case .words: ""
            }
        return Self.record([provenance.plugin, provenance.rule, origin])
    }

    /// What its entries are, and what of its policy is compiled in.
    fileprivate var state: String {
        let letterCase = policy.letterCase.rawValue
        switch origin {
        case .words(let words, _): return Self.record([letterCase] + words)
        case .file(_, let stamp):
            guard let stamp else { return Self.record([letterCase]) }
            let numbers = [Int64(stamp.size)] + stamp.times
            return Self.record([letterCase] + stamp.place.map(String.init) + numbers.map(String.init))
        }
    }

    /// Whether a later change of the list would show.
    fileprivate var isCertain: Bool {
        guard case .file(_, let stamp) = origin else { return true }
        return stamp?.isSettled ?? false
    }

    /// Pieces with their lengths, so that no two rows of pieces are written alike.
    private static func record(_ pieces: [String]) -> String {
        "\(pieces.count);" + pieces.map { "\($0.utf8.count):\($0)" }.joined()
    }
}
