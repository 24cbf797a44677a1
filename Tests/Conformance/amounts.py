"""Numbers, quantities and money of the suites, compared with values of vev."""

from decimal import Decimal

# What units are worth in one base unit of their kind.
UNITS = {
    "metre": {"m": 1, "km": 1000, "dm": ".1", "cm": ".01", "mm": ".001", "in": ".0254", "ft": ".3048", "yd": ".9144",
              "mi": "1609.344", "nmi": 1852, "pm": "1e-12", "nm": "1e-9", "µm": "1e-6"},
    "gram": {"g": 1, "kg": 1000, "mg": ".001", "µg": "1e-6", "t": 1000000, "lb": "453.59237", "oz": "28.349523125"},
    "litre": {"l": 1, "dl": ".1", "cl": ".01", "ml": ".001", "hl": 100, "gal": "3.785411784"},
}
BASES = {unit: (base, Decimal(worth)) for base, units in UNITS.items() for unit, worth in units.items()}
NAMES = {
    "Metre": "m", "Meter": "m", "M": "m", "Kilometre": "km", "Kilometer": "km", "Decimeter": "dm", "Centimetre": "cm",
    "Centimeter": "cm", "Millimetre": "mm", "Millimeter": "mm", "Picometer": "pm", "Inch": "in", "Foot": "ft", "Yard": "yd",
    "Mile": "mi", "Gram": "g", "Kilogram": "kg", "Microgram": "µg", "Pound": "lb", "Ounce": "oz", "Metric ton": "t",
    "Litre": "l", "Millilitre": "ml", "Hectolitre": "hl", "Gallon": "gal", "Barrel": "bbl", "Cup": "cup",
    "Tablespoon": "tbsp", "Teaspoon": "tsp", "Celsius": "°C", "C": "°C", "Fahrenheit": "°F", "F": "°F", "Degree": "°",
    "Square meter": "m²", "Meter per millisecond": "m/ms", "Centimeter per millisecond": "cm/ms",
    "Kilometer per millisecond": "km/ms", "Turn": "turn", "Cubic foot": "ft³", "Radian": "rad", "Turn": "turn", "Megabyte": "MB", "Bit": "bit",
    "Year": "year", "Month": "month", "Week": "week", "Day": "day", "Age": "year",
}
CURRENCIES = {
    "Dollar": "USD", "Pound": "GBP", "Pence": "GBP", "Cent": "USD", "Bitcoin": "BTC", "Rupee": "INR", "Riyal": "SAR",
    "Rial": "IRR", "Franc": "CHF",
}
HUNDREDTHS = {"Cent", "Pence"}


def near(one, other):
    return abs(Decimal(one) - Decimal(other)) <= abs(Decimal(other)) * Decimal("1e-9")


def is_amount(mention, number, unit):
    """Whether a mention is so many of a unit or a currency of a suite."""
    value = mention.get("value") or {}
    if "number" not in value:
        return False
    found = Decimal(value["number"])
    if unit in (None, "Unnamed"):
        return near(found, number)
    if mention["type"] == "money":
        if unit in HUNDREDTHS:
            number = Decimal(number) / 100
        return near(found, number) and (unit == "Cent" or value.get("currency") == CURRENCIES.get(unit, unit))
    wanted, has = NAMES.get(unit, unit), value.get("unit")
    if wanted == has:
        return near(found, number)
    (base, worth), (other, size) = BASES.get(wanted, (1, 1)), BASES.get(has, (2, 1))
    return base == other and near(found * size, Decimal(str(number)) * worth)
