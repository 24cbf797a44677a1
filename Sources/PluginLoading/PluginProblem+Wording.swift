extension PluginProblem: CustomStringConvertible {
    /// `file:line:column: message; remedy`.
    public var description: String { "\(location): \(message); \(remedy)" }

    /// What is wrong.
    public var message: String {
        switch kind {
        case .unreadable(let reason): "the file cannot be read: \(reason)"
        case .notUTF8: "the file cannot be read: it is not valid UTF-8"
        case .noPlugin(let reason): "no plugin can be read here: \(reason)"
        case .invalidYAML(let reason): "the file is not valid YAML: \(reason)"
        case .alias(let name):
            "'\(name)' stands for another part of the file, which a plugin's file cannot have"
        case .controlCharacter(let key, let scalar):
            "'\(key)' holds the control character U+\(scalar.hexadecimal)"
        case .missingKey(let key, let owner): "\(owner) has no '\(key)'"
        case .unknownKey(let key, _): "'\(key)' means nothing here"
        case .wrongForm(let key, _): "'\(key)' cannot be read"
        case .notAllowed(let key, let value, _): "'\(key)' cannot be '\(value)'"
        case .invalidPattern(let owner, let reason): "the pattern of \(owner) does not compile: \(reason)"
        case .numberedGroup(let piece, let groups):
            "'\(piece)' names a group by a number that cannot be told: the text has \(groups) groups of its own"
        case .ownCallout(let piece): "'\(piece)' is a callout, and those belong to references"
        case .unknownReference(let name, _): "no fragment, gazetteer or annotation type is named '\(name)'"
        case .circularFragments(let names): "these fragments contain each other: \(names.quotedList)"
        case .circularRules(let rules):
            "these rules need each other's annotations, so none can run first: \(rules.quotedList)"
        case .unknownGroup(let name, _): "the pattern has no group '\(name)'"
        case .unknownName(let sort, let name, _): "no \(sort) is named '\(name)'"
        case .duplicate(let sort, let id): "the \(sort) '\(id)' is defined twice"
        case .invalidList(let reason, _): reason
        case .missingPlugin(let id, _): "needs the plugin '\(id)', which is not there"
        case .otherVersion(let wanted, let current): "the plugin needs Vev \(wanted), and this is \(current)"
        case .outsideFolder(let path): "'\(path)' leads out of the plugin's folder"
        case .tooLarge(let bytes, let limit):
            "the file has \(bytes) bytes, more than the \(limit) that a plugin's file may have"
        case .patternTooLong(let limit):
            "with its fragments put in, the pattern is longer than \(limit) bytes"
        case .tooManyReferences(let limit):
            "the pattern holds more than \(limit) references to lists and annotations"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch kind {
        case .unreadable: "check its name and its permissions"
        case .notUTF8: "save it as UTF-8"
        case .noPlugin: "name a plugin's folder, or one that holds such folders"
        case .invalidYAML: "look for an indentation, a quote or a bracket that is off, here or just above"
        case .alias: "write it out; what patterns share can be a fragment"
        case .controlCharacter: "remove it; in a pattern write \\x{…}"
        case .missingKey: "add it"
        case .unknownKey(let key, let known): key.hint(from: known)
        case .wrongForm(_, let expected): "it should be \(expected)"
        case .notAllowed(_, _, let allowed): "allowed are \(allowed.quotedList)"
        case .invalidPattern: "correct the pattern at this place"
        case .numberedGroup: "name the group and write \\k<name> or (?&name)"
        case .ownCallout: "remove it"
        case .unknownReference(let name, let known): name.hint(from: known)
        case .circularFragments: "take one of them out of the others"
        case .circularRules: "let one of them do without the other's type"
        case .unknownGroup(_, let known): "its groups are \(known.quotedList)"
        case .unknownName(_, let name, let known): name.hint(from: known)
        case .duplicate: "rename one"
        case .invalidList(_, let remedy): remedy
        case .missingPlugin(_, let known): "there are \(known.quotedList)"
        case .otherVersion: "use another version of one of the two"
        case .outsideFolder: "move the file into it"
        case .tooLarge: "split it"
        case .patternTooLong: "put in fewer of them"
        case .tooManyReferences: "split the rule"
        }
    }
}

extension Unicode.Scalar {
    /// The scalar's value in four or more hexadecimal digits.
    fileprivate var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
