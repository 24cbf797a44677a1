/// The form that the value of a key has in a plugin's YAML.
public indirect enum ValueForm: Sendable {
    /// A text.
    case text
    /// A text that a regular expression describes.
    case textMatching(String)
    /// A number or word that is read as the text it is written as, such as a version.
    case literal
    /// A PCRE2 pattern.
    case pattern
    /// A whole number that is not below a bound; nil for any.
    case wholeNumber(from: Int?)
    /// A number within bounds.
    case number(ClosedRange<Double>)
    /// `true` or `false`.
    case flag
    /// One of some words.
    case choice([String])
    /// A list of texts; a single text counts as a list of one.
    case texts
    /// A list of some words; a single word counts as a list of one.
    case choices([String])
    /// A mapping with keys of its own.
    case mapping(MappingSchema)
    /// A list of mappings; a single one counts as a list of one.
    case mappings(MappingSchema)
    /// A list whose items are texts or mappings.
    case textsOrMappings(MappingSchema)
    /// A mapping whose keys are names that the author chooses.
    case named(ValueForm)
}

extension ValueForm {
    /// One of the words of an enumeration.
    static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> ValueForm
    where Choice.RawValue == String {
        .choice(Choice.allCases.map(\.rawValue))
    }

    /// A list of words of an enumeration.
    static func choices<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> ValueForm
    where Choice.RawValue == String {
        .choices(Choice.allCases.map(\.rawValue))
    }

    /// The mappings that a value of this form can hold directly.
    public var mappings: [MappingSchema] {
        switch self {
        case .mapping(let schema), .mappings(let schema), .textsOrMappings(let schema): [schema]
        case .named(let form): form.mappings
        default: []
        }
    }
}
