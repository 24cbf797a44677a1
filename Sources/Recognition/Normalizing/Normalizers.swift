/// The normalizers that a rule can name.
public enum Normalizers {
    /// All normalizers by name.
    public static let byName: [String: any Normalizer] = NumberNormalizers.byName.merging(
        TimeNormalizers.byName
    ) { number, _ in number }
}
