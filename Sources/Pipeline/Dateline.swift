import DocumentModel
import PatternMatching
import Recognition

extension DocumentPipeline {
    /// The day that the head of a document says it is of, as rules with the normalizer `reference-date` find it; nil when
    /// it says none.
    package func dateline(of document: Document) -> LocalDateTime? {
        guard !datelines.isEmpty, let head = document.head(of: Self.headLength) else { return nil }
        let findings = Findings(head, index: recognizers.index, threshold: 1)
        let recognizer = RuleRecognizer(limits: MatchLimits())
        for rule in datelines { recognizer.run(rule, findings) }
        return findings.candidates.filter { datelines.map(\.provenance).contains($0.provenance) }
            .min { $0.span.start < $1.span.start }?.value?.time?.from
    }

    /// How many bytes of a document are its head.
    private static let headLength = 600
}

extension Rule {
    /// Whether what it finds tells the day of a document.
    var tellsReferenceDate: Bool { emissions.contains { $0.normalizer?.name == "reference-date" } }
}

extension Document {
    /// Its first bytes as a document of its own; nil when no year can stand in them, which costs next to nothing to see.
    fileprivate func head(of length: Int) -> Document? {
        let isContinuation = { (byte: UInt8) in byte & 0xC0 == 0x80 }
        var end = min(length, utf8.count)
        while end < utf8.count, end > 0, isContinuation(utf8[end]) { end -= 1 }
        let bytes = Array(utf8[..<end])
        guard bytes.hasFourDigits else { return nil }
        return Document(id: id, validatedUTF8: bytes, language: language, metadata: metadata)
    }
}

extension [UInt8] {
    fileprivate var hasFourDigits: Bool {
        var run = 0
        for byte in self {
            run = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? run + 1 : 0
            if run == 4 { return true }
        }
        return false
    }
}
