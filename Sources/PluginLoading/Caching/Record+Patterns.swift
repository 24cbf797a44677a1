import PatternMatching

// How patterns are written into records: their sources, and behind those what PCRE2 has compiled.

extension RecordWriter {
    /// Writes patterns; says whether that is possible.
    mutating func writeCompiled(_ patterns: [Pattern]) -> Bool {
        guard let code = CompiledPatterns.bytes(of: patterns) else { return false }
        write(patterns.count)
        for pattern in patterns {
            write(pattern.source)
            // Most are compiled as they are.
            write(pattern.written == pattern.source ? "" : pattern.written)
        }
        write(code.count)
        append(repeatElement(0, count: -bytes.count & 7))
        append(code)
        return true
    }
}

extension RecordReader {
    /// Patterns that were written compiled.
    mutating func compiledPatterns() throws(RecordDamage) -> [Pattern] {
        var sources: [(source: String, written: String)] = []
        for _ in 0..<(try count()) {
            let (source, written): (String, String) = (try read(), try read())
            sources.append((source, written.isEmpty ? source : written))
        }
        let size = try count()
        _ = try take(-offset & 7)
        let code = try take(size)
        guard let patterns = CompiledPatterns.patterns(sources, from: code) else { throw RecordDamage() }
        return patterns
    }
}
