/// What a file holds beside its documents.
public struct FileFrame: Sendable {
    /// Stands at the start, also when there is no document.
    public let prologue: String
    /// Stands between two documents.
    public let separator: String
    /// Stands at the end.
    public let epilogue: String

    /// Makes a frame; nothing of what is left out.
    public init(prologue: String = "", separator: String = "", epilogue: String = "") {
        self.prologue = prologue
        self.separator = separator
        self.epilogue = epilogue
    }
}
