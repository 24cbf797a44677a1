import Foundation

/// The folder of the user's in which what was made by earlier runs is kept. Deleting it is safe.
///
/// `VEV_CACHE` names the folder, or is `off`; else it is `vev` in `XDG_CACHE_HOME` or in `~/.cache`.
struct CacheFolder: Sendable {
    let path: String

    /// The folder, which need not be there yet; nil when none is wanted.
    init?(_ environment: (String) -> String? = Self.environment) {
        guard let path = Self.path(environment) else { return nil }
        self.path = path
    }

    private static func path(_ environment: (String) -> String?) -> String? {
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
    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The file for what is called by some names.
    func path(of kind: String, _ names: [String]) -> String { "\(path)/\(kind)-\(Self.hash(names)).bin" }

    /// Makes the folder, where that is possible.
    func prepare() {
        try? FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// Removes the files of a kind that were made first, where there are more than are kept: what is missed is made
    /// again.
    func tidy(_ kind: String, keeping mostFiles: Int) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let files = names.filter { $0.hasPrefix("\(kind)-") }.compactMap { name in
            FileStamp("\(path)/\(name)").map { (path: "\(path)/\(name)", made: $0.times[0]) }
        }
        let oldest = files.sorted { ($0.made, $0.path) < ($1.made, $1.path) }.dropLast(mostFiles)
        for file in oldest { unlink(file.path) }
    }

    /// A hash (FNV-1a), as 16 hexadecimal digits.
    private static func hash(_ names: [String]) -> String {
        let hash = names.joined().utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
