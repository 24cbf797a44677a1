/// A program of somebody else's that makes a file from what an exporter wrote.
public struct OutsideProgram: Sendable {
    /// Its name, as it is looked for along the search path.
    public let name: String
    /// What it is told; it reads standard input and writes standard output.
    public let arguments: [String]
    /// What to do where it is not installed.
    public let remedy: String
}
