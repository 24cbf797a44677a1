/// What the units that values are written in are worth in units of the SI.
public enum SIUnit {
    /// How many of one unit another is; nil when they do not measure the same, or not from the same zero.
    public static func worth(ofOne unit: String, in other: String) -> DecimalNumber? {
        guard let one = table[unit], let two = table[other], one.unit == two.unit, one.isRatio, two.isRatio
        else { return nil }
        return one.factor.divided(by: two.factor)
    }

    /// A number of a unit in the SI; nil for units that have none there, such as `%`.
    static func value(_ number: DecimalNumber, _ unit: String) -> (number: DecimalNumber, unit: String)? {
        guard let entry = table[unit], let fromZero = entry.zero.map(number.adding) ?? number,
            let amount = fromZero.multiplied(by: entry.factor)
        else { return nil }
        return (entry.divisor.flatMap(amount.divided) ?? amount, entry.unit)
    }

    private struct Entry {
        let unit: String
        let factor: DecimalNumber
        /// Where the scale's zero lies above the SI's, in its own degrees.
        var zero: DecimalNumber?
        /// For a factor that has no end of decimals.
        var divisor: DecimalNumber?

        var isRatio: Bool { zero == nil && divisor == nil }
    }

    private static let table: [String: Entry] = {
        var table: [String: Entry] = [:]
        for line in lines.split(separator: "\n") {
            let cells = line.split(separator: " ")
            for pair in cells.dropFirst() {
                let parts = pair.split(separator: "=")
                table[String(parts[0])] = DecimalNumber(parts[1]).map {
                    Entry(unit: String(cells[0]), factor: $0)
                }
            }
        }
        table["°C"] = Entry(unit: "K", factor: DecimalNumber(1), zero: DecimalNumber("273.15"))
        table["°F"] = Entry(
            unit: "K",
            factor: DecimalNumber(5),
            zero: DecimalNumber("459.67"),
            divisor: DecimalNumber(9)
        )
        for (unit, metres, seconds) in [("km/h", 1_000, 3_600), ("kn", 1_852, 3_600)] {
            table[unit] = Entry(unit: "m/s", factor: DecimalNumber(metres), divisor: DecimalNumber(seconds))
        }
        return table
    }()

    /// The unit of the SI, and what others are worth in it: international yard and pound, US gallon and its parts, the
    /// troy-free ounce, the metric horsepower, the thermochemical calorie.
    private static let lines = """
        m m=1 km=1000 dm=0.1 cm=0.01 mm=0.001 µm=0.000001 nm=0.000000001 pm=0.000000000001 in=0.0254 ft=0.3048 yd=0.9144 mi=1609.344 nmi=1852 fathom=1.8288 furlong=201.168 ly=9460730472580800
        m² m²=1 km²=1000000 cm²=0.0001 dm²=0.01 mm²=0.000001 ha=10000 daa=1000 acre=4046.8564224 mi²=2589988.110336 ft²=0.09290304 yd²=0.83612736 in²=0.00064516
        m³ m³=1 km³=1000000000 cm³=0.000001 l=0.001 dl=0.0001 cl=0.00001 ml=0.000001 hl=0.1 ft³=0.028316846592 in³=0.000016387064 gal=0.003785411784 qt=0.000946352946 pt=0.000473176473 cup=0.0002365882365 floz=0.0000295735295625 tbsp=0.00001478676478125 tsp=0.00000492892159375 bbl=0.158987294928
        kg kg=1 g=0.001 hg=0.1 mg=0.000001 µg=0.000000001 t=1000 ton=907.18474 lb=0.45359237 oz=0.028349523125 st=6.35029318 ct=0.0002
        m/s m/s=1 km/s=1000 mph=0.44704
        K K=1
        J J=1 kJ=1000 MJ=1000000 GJ=1000000000 Wh=3600 kWh=3600000 MWh=3600000000 GWh=3600000000000 TWh=3600000000000000 cal=4.184 kcal=4184
        W W=1 kW=1000 MW=1000000 GW=1000000000 TW=1000000000000 hp=735.49875
        V V=1 kV=1000
        A A=1
        Hz Hz=1 kHz=1000 MHz=1000000 GHz=1000000000
        Pa Pa=1 hPa=100 kPa=1000 mbar=100 bar=100000
        N N=1 kN=1000
        N·m N·m=1
        rad rad=1
        """
}

extension Value {
    /// The same quantity in units of the SI; nil for what is no quantity, or of a unit that has none there, such as `%`.
    public var inSI: (number: DecimalNumber, unit: String)? {
        guard case .quantity(let number, let unit) = content else { return nil }
        return SIUnit.value(number, unit)
    }
}
