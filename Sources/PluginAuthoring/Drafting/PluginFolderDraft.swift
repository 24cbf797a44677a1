/// A plugin's folder that is not on a disk yet: its id, and the text of each of its files.
public struct PluginFolderDraft: Hashable, Sendable {
    /// The plugin's id, which is the folder's name.
    public let id: String
    /// The files, by path within the folder.
    public let files: [File]

    /// A file of the folder.
    public struct File: Hashable, Sendable {
        /// The path within the folder, its parts joined by `/`.
        public let path: String
        /// The contents.
        public let text: String

        /// Makes a file.
        public init(_ path: String, _ text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Makes a draft; its files are put in the order of their paths.
    public init(id: String, files: [File]) {
        self.id = id
        self.files = files.sorted { $0.path < $1.path }
    }
}
