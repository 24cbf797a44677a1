import Foundation
import Recognition

/// The compiled lists of earlier runs: a file for each set of lists, in a folder of the user's.
///
/// `VEV_CACHE` names the folder, or is `off`; else it is `vev` in `XDG_CACHE_HOME` or in `~/.cache`.
struct ListCache: Sendable {
    /// The file for these lists.
    let path: String
    /// What the lists are made from now.
    private let sources: [UInt8]

    /// Below this many bytes a list is read faster than it is looked for.
    private static let worthwhileSize = 64 << 10

    /// The cache of some lists; nil when there is none, or when they are not worth it or were changed just now.
    init?(_ sources: [ListSource], environment: (String) -> String? = Self.environment) {
        guard let folder = Self.folder(environment),
            sources.reduce(0, { $0 + ($1.stamp?.size ?? 0) }) >= Self.worthwhileSize,
            sources.allSatisfy(\.isCertain)
        else { return nil }
        // The name depends on which lists they are, the contents on their state: so a stale file is replaced.
        path = "\(folder)/lists-\(Self.name(sources.map(\.identity))).bin"
        self.sources = Array(sources.map { $0.identity + $0.state }.joined().utf8)
    }

    /// The lists as an earlier run compiled them; nil when the file is missing, stale or broken.
    func open() -> CompiledLists? { CompiledLists(file: path, sources: sources) }

    /// Compiles lists, and keeps them for later runs if that is possible.
    func compile(_ lists: [Gazetteer]) -> CompiledLists {
        let compiled = CompiledLists(compiling: lists, sources: sources)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        compiled.write(to: path)
        Self.tidy(folder.path)
        return compiled
    }

    /// How many sets of lists are kept; each is some megabytes.
    private static let mostFiles = 12

    /// Removes the files that were made first, where there are more than are kept: what is missed is made again.
    private static func tidy(_ folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasPrefix("lists-") }.compactMap { name in
            FileStamp("\(folder)/\(name)").map { (path: "\(folder)/\(name)", made: $0.times[0]) }
        }
        let oldest = files.sorted { ($0.made, $0.path) < ($1.made, $1.path) }.dropLast(mostFiles)
        for file in oldest { unlink(file.path) }
    }

    private static func folder(_ environment: (String) -> String?) -> String? {
        switch environment("VEV_CACHE") {
        case "off": return nil
        case let folder?: return folder
        case nil: break
        }
        // A relative path there is to be ignored, says the XDG Base Directory Specification.
        if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") { return "\(folder)/vev" }
        return environment("HOME").map { "\($0)/.cache/vev" }
    }

    /// An environment variable; nil also when it is empty.
    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A hash (FNV-1a) of which lists they are, as 16 hexadecimal digits.
    private static func name(_ identities: [String]) -> String {
        let hash = identities.joined().utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
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
