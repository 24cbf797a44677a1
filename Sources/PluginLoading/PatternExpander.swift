import PatternMatching
import Recognition

/// Writes out a pattern's `{{name}}` references: fragments as text, lists and annotation types as callouts.
struct PatternExpander {
    /// What a name in double braces stands for.
    enum Target {
        /// A piece of pattern, and the plugin in whose scope its own references are looked for.
        case fragment(SourceText, plugin: String)
        /// The entries of a list as an alternation.
        case alternation(String)
        /// A list or an annotation type, looked up while matching.
        case reference(LinkedPattern.Reference)
    }

    /// How long a pattern may be when it is written out, in bytes; PCRE2 compiles no more than 64 Ki code units.
    static let longestPattern = 256 * 1024

    /// Finds what a name stands for, in the scope of a plugin.
    let resolve: (_ name: String, _ plugin: String, _ file: String) -> Target?
    /// The names that a plugin's patterns can use.
    let known: (_ plugin: String) -> [String]
    let report: (PluginProblem) -> Void

    /// Writes out a pattern; problems are reported, and what cannot be resolved is left out.
    func expand(_ source: SourceText, plugin: String) -> Expansion {
        var expansion = Expansion()
        var position = LookBehindPosition()
        expand(source, plugin: plugin, inside: [], into: &expansion, &position)
        if expansion.references.count > ReferenceCallout.maximumReferences {
            report(
                PluginProblem(
                    .tooManyReferences(limit: ReferenceCallout.maximumReferences),
                    at: source.location(byte: 0)
                )
            )
        }
        return expansion
    }

    private func expand(
        _ source: SourceText,
        plugin: String,
        inside fragments: [String],
        into expansion: inout Expansion,
        _ position: inout LookBehindPosition
    ) {
        var numbers = GroupNumbers()
        for piece in source.pieces {
            switch piece.kind {
            case .text: append(piece, of: source, &expansion, &position)
            case .capture:
                append(piece, of: source, &expansion, &position)
                expansion.groups += 1
                numbers.open(expansion.groups)
            case .numbered: numbers.refer(piece, of: source, &expansion)
            case .callout:
                report(PluginProblem(.ownCallout(piece.text), at: source.location(byte: piece.offset)))
            case .reference:
                expandReference(
                    piece,
                    of: source,
                    plugin: plugin,
                    inside: fragments,
                    into: &expansion,
                    &position
                )
            }
        }
        numbers.settle(in: source, &expansion, report)
    }

    private func append(
        _ piece: PatternPieces.Piece,
        of source: SourceText,
        _ expansion: inout Expansion,
        _ position: inout LookBehindPosition
    ) {
        expansion.begin(piece, of: source)
        expansion.text += piece.text
        position.read(piece.text)
    }

    private func expandReference(
        _ piece: PatternPieces.Piece,
        of source: SourceText,
        plugin: String,
        inside fragments: [String],
        into expansion: inout Expansion,
        _ position: inout LookBehindPosition
    ) {
        let name = piece.text
        expansion.begin(piece, of: source)
        switch resolve(name, plugin, source.file.path) {
        case nil:
            report(
                PluginProblem(
                    .unknownReference(name, known: known(plugin)),
                    at: source.location(byte: piece.offset)
                )
            )
        case .fragment(let fragment, let owner):
            let key = "\(owner).\(name)"
            if let kind = obstacle(to: key, inside: fragments, &expansion) {
                return report(PluginProblem(kind, at: source.location(byte: piece.offset)))
            }
            guard !expansion.isTooLong else { return }
            // A fragment keeps its own spacing rules wherever it is put in.
            let start = expansion.text.utf8.count
            expansion.text += "(?-x:"
            position.read("(?:")
            expand(fragment, plugin: owner, inside: fragments + [key], into: &expansion, &position)
            expansion.text += PatternPieces.endsInComment(fragment.text) ? "\n)" : ")"
            position.read(")")
            expansion.fragments.append(
                LinkedPattern.Fragment(name: name, range: start..<expansion.text.utf8.count)
            )
        case .alternation(let text):
            expansion.text += text
            position.read("x")
        case .reference(let reference):
            let number = expansion.references.count
            expansion.references.append(reference)
            expansion.names.append(name)
            if position.isAtStart {
                expansion.text += ReferenceCallout.sourceOfEnd(reference: number)
            } else {
                expansion.text += ReferenceCallout.source(reference: number)
                // The empty group that remembers where the reference began.
                expansion.groups += 1
            }
            position.read("x")
        }
    }

    /// What keeps a fragment from being put in. A pattern that grows too long is reported once: fragments that
    /// double each other would say it for ever.
    private func obstacle(
        to fragment: String,
        inside fragments: [String],
        _ expansion: inout Expansion
    ) -> PluginProblem.Kind? {
        if fragments.contains(fragment) { return .circularFragments(fragments + [fragment]) }
        guard !expansion.isTooLong, expansion.text.utf8.count >= Self.longestPattern else { return nil }
        expansion.isTooLong = true
        return .patternTooLong(limit: Self.longestPattern)
    }
}

/// Follows whether the next piece of a pattern is the first thing inside a look-behind.
struct LookBehindPosition {
    private var groups: [Bool] = []
    private(set) var isAtStart = false

    mutating func read(_ text: String) {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("): index += open(bytes[index...])
            case UInt8(ascii: ")"):
                _ = groups.popLast()
                isAtStart = false
                index += 1
            case UInt8(ascii: "|"):
                isAtStart = groups.last ?? false
                index += 1
            case 0x09, 0x0A, 0x0D, 0x20: index += 1
            default:
                isAtStart = false
                index += 1
            }
        }
    }

    /// Enters a group; returns the length of what opens it.
    private mutating func open(_ rest: ArraySlice<UInt8>) -> Int {
        let behind = rest.starts(with: "(?<=".utf8) || rest.starts(with: "(?<!".utf8)
        let bare = rest.starts(with: "(?:".utf8)
        let nested = isAtStart && (bare || rest.starts(with: "(?<".utf8))
        groups.append(behind || nested && (groups.last ?? false))
        isAtStart = behind || nested
        return behind ? 4 : bare ? 3 : 1
    }
}
