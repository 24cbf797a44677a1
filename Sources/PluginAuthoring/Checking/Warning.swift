/// The sorts of warning.
public enum Warning: String, CaseIterable, Sendable {
    case noLiteral = "no-literal"
    case backtracking
    case shadowedRule = "shadowed-rule"
    case unreachableEntry = "unreachable-entry"
    case repeatedEntry = "repeated-entry"
    case noExamples = "no-examples"
    case hiddenType = "hidden-type"
    case unsourcedList = "unsourced-list"
    case missingLicence = "missing-licence"

    /// What is warned of, in one sentence.
    public var summary: String {
        switch self {
        case .noLiteral: "A pattern can begin almost anywhere, so almost every place of a text is tried."
        case .backtracking:
            "A repeated group can take a text in so many ways that trying them all does not end."
        case .shadowedRule: "Another rule wins wherever this one finds something."
        case .unreachableEntry: "An entry of a list can never be found."
        case .repeatedEntry: "A list holds the same spelling twice."
        case .noExamples: "A rule has no examples."
        case .hiddenType:
            "A fragment or list has the name of an annotation type, which patterns then cannot refer to."
        case .unsourcedList: "The manifest does not say where a list comes from."
        case .missingLicence: "The manifest names no licence."
        }
    }
}
