/// The normalizers of numbers, by the names that rules use.
public enum NumberNormalizers {
    /// All of them.
    public static let byName: [String: any Normalizer] = [
        "number": NumberNormalizer(),
        "ordinal": OrdinalNormalizer(),
        "quantity": QuantityNormalizer(),
    ]
}
