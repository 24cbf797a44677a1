import Testing

@testable import PluginLoading

@Suite("Version range")
struct VersionRangeTests {
    @Test(
        "holds the versions that every comparison allows",
        arguments: [
            (">=0.1", "0.1.0", true), (">=0.1", "0.0.9", false), (">=0.1 <0.3", "0.2.7", true),
            (">=0.1, <0.3", "0.3.0", false), ("0.1", "0.1.0", true), ("=1.2.3", "1.2.4", false),
            (">0.9", "0.10", true), ("<=2", "2.0.0", true), ("<=2", "2.0.1", false),
        ]
    )
    func contains(range: String, version: String, expected: Bool) throws {
        #expect(try #require(VersionRange(range)).contains(version) == expected)
    }

    @Test("is not read from anything else", arguments: ["", "new", ">=", "~>1", "1.2.3.4", ">=1.x", "=>1"])
    func refuses(text: String) { #expect(VersionRange(text) == nil) }
}
