extension PluginProblem.Kind {
    /// The name of the kind, which stays the same over versions: for programs that read reports.
    public var code: String {
        switch self {
        case .unreadable: "unreadable-file"
        case .notUTF8: "not-utf-8"
        case .noPlugin: "no-plugin"
        case .invalidYAML: "invalid-yaml"
        case .alias: "yaml-alias"
        case .controlCharacter: "control-character"
        case .missingKey: "missing-key"
        case .unknownKey: "unknown-key"
        case .wrongForm: "wrong-form"
        case .notAllowed: "value-not-allowed"
        case .invalidPattern: "invalid-pattern"
        case .numberedGroup: "numbered-group"
        case .ownCallout: "own-callout"
        case .unknownReference: "unknown-reference"
        case .circularFragments: "circular-fragments"
        case .circularRules: "circular-rules"
        case .unknownGroup: "unknown-group"
        case .unknownName: "unknown-name"
        case .duplicate: "duplicate-id"
        case .invalidList: "invalid-list"
        case .missingPlugin: "missing-plugin"
        case .otherVersion: "other-version"
        case .outsideFolder: "outside-folder"
        case .tooLarge: "file-too-large"
        case .tooManyReferences: "too-many-references"
        case .patternTooLong: "pattern-too-long"
        }
    }
}
