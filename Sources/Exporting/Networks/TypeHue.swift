/// A colour for a type that is the same in every file, made from the type's name alone.
struct TypeHue {
    /// The angle on the colour circle, 0 to 359.
    let degrees: Int

    init(_ type: String) {
        // FNV-1a spreads short names well; the golden angle keeps neighbouring sums apart.
        let hash = type.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        degrees = Int(hash % 360) * 137 % 360
    }

    /// Hue, saturation and brightness from 0 to 1, pale enough to write on.
    var graphviz: String { "\(Double(degrees * 1000 / 360) / 1000) 0.18 1.0" }
}
