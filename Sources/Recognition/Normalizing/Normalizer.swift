import DocumentModel

/// Turns what a rule captured into a value.
///
/// A normalizer knows arithmetic and calendars, never a language: words reach
/// it as the features of gazetteer entries or through a lexicon.
public protocol Normalizer: Sendable {
    /// The value of a capture; nil rejects the candidate.
    func value(of capture: Capture) -> Value?
}

/// What a rule captured, as a normalizer sees it.
public struct Capture: Sendable {
    /// The text of the span that is to be annotated.
    public let text: String
    /// What is known by name: constants of the rule (`with`), the features of gazetteer entries and annotations
    /// that stand exactly on a named group, and the text of each other named group. A group whose name ends in `_to` hands its
    /// features on with `_to` behind their names.
    public let fields: [String: String]
    /// The values of annotations that stand exactly on a named group, by the group's name.
    public let values: [String: Value]
    /// The moment that relative dates are resolved against; nil leaves them unresolved.
    public let referenceTime: LocalDateTime?
    /// What was chosen of the options of the rule's plugin, by name; options that nobody chose are missing.
    public let options: [String: String]
    /// The word list named by the rule (`words`); empty when it names none.
    public let lexicon: Lexicon

    /// Makes a capture.
    public init(
        text: String,
        fields: [String: String] = [:],
        values: [String: Value] = [:],
        referenceTime: LocalDateTime? = nil,
        options: [String: String] = [:],
        lexicon: Lexicon = Lexicon()
    ) {
        self.text = text
        self.fields = fields
        self.values = values
        self.referenceTime = referenceTime
        self.options = options
        self.lexicon = lexicon
    }
}

/// Words with features, looked up by lower-case spelling: a gazetteer as a normalizer sees it.
public struct Lexicon: Sendable {
    /// The features of each word, by the word in lower case.
    public let features: [String: [String: String]]
    /// The words that are pieces of numbers, made ready once for all captures.
    let numberWords: NumberWordSegmenter

    /// Makes a lexicon; an empty one by default.
    public init(_ features: [String: [String: String]] = [:]) {
        self.features = features
        numberWords = NumberWordSegmenter(features)
    }

    /// This lexicon with the words of another that it lacks.
    func merging(_ other: Lexicon) -> Lexicon {
        features.isEmpty ? other : Lexicon(features.merging(other.features) { own, _ in own })
    }
}
