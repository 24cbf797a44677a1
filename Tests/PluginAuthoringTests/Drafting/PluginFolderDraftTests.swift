import Foundation
import PluginAuthoring
import Testing

@Suite("Writing a drafted folder")
struct PluginFolderDraftTests {
    let plugins = ScratchPlugins()
    let draft = PluginFolderDraft(
        id: "vessels",
        files: [.init("plugin.yaml", "id: vessels\n"), .init("any/rules.yaml", "rules: []\n")]
    )

    @Test("makes the folders above it, and leaves nothing beside it")
    func complete() throws {
        try draft.write(to: plugins.path + "/a/b/vessels/")
        let text = try String(contentsOfFile: plugins.path + "/a/b/vessels/any/rules.yaml", encoding: .utf8)
        #expect(text == "rules: []\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: plugins.path + "/a/b") == ["vessels"])
    }

    @Test("leaves a folder that exists as it is, an empty one too")
    func existing() throws {
        let path = plugins.path + "/vessels"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        #expect(throws: PluginFolderDraft.WritingFailure.exists(path: path)) { try draft.write(to: path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
        #expect(plugins.names == ["vessels"])
    }

    @Test("leaves nothing behind when it fails")
    func failing() throws {
        // A name that is too long for any file system fails after the folder has been made.
        let files: [PluginFolderDraft.File] = [.init(String(repeating: "x", count: 300), "")]
        let broken = PluginFolderDraft(id: "vessels", files: draft.files + files)
        try FileManager.default.createDirectory(atPath: plugins.path, withIntermediateDirectories: true)
        let failure = #expect(throws: PluginFolderDraft.WritingFailure.self) {
            try broken.write(to: plugins.path + "/a/vessels")
        }
        #expect(failure?.description.hasSuffix("file name too long") == true, "\(failure as Any)")
        #expect(plugins.names == [])
    }

    @Test("says when a file stands where a folder should be")
    func fileAbove() throws {
        try draft.write(to: plugins.path + "/vessels")
        #expect(throws: PluginFolderDraft.WritingFailure.self) {
            try draft.write(to: plugins.path + "/vessels/plugin.yaml/x")
        }
    }
}

@Suite("Plugin names")
struct PluginNamingTests {
    @Test(
        "an id is lower-case words joined by hyphens",
        arguments: [
            ("vessels", true), ("a1-b2", true), ("", false), ("../x", false), ("A", false), ("a--b", false),
            ("-a", false), ("a-", false), ("1a", false), ("a b", false), ("é", false), ("a\n", false),
        ]
    )
    func ids(text: String, isID: Bool) { #expect(PluginNaming.isID(text) == isID) }

    @Test(
        "a language tag names a folder",
        arguments: [
            ("en", "en"), ("EN_us", "en-US"), ("zh-Hans", "zh-Hans"), ("any", "any"), ("../x", nil),
            ("", nil),
            ("e", nil), ("en-", nil), ("en/x", nil),
        ]
    )
    func languages(tag: String, folder: String?) { #expect(PluginNaming.languageFolder(tag) == folder) }
}
