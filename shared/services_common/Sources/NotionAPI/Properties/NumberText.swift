/// Numbers as people write them.
enum NumberText {
    /// What stands before or behind an amount, by Notion's name of the format. Other currencies keep their name.
    private static let signs: [String: String] = [
        "dollar": "$", "canadian_dollar": "CA$", "australian_dollar": "A$", "singapore_dollar": "S$", "euro": "€",
        "pound": "£", "yen": "¥", "yuan": "CN¥", "won": "₩", "rupee": "₹", "real": "R$", "ruble": "₽", "lira": "₺",
    ]

    /// - Parameter format: Notion's name, such as `percent`, `number_with_commas` or `euro`; nil for the bare number.
    static func text(_ number: Double, format: String?) -> String {
        switch format ?? "number" {
        case "number": plain(number)
        case "percent": plain((number * 100 * 1e9).rounded() / 1e9) + "%"
        case "number_with_commas": grouped(number)
        case let currency:
            signs[currency].map { (number < 0 ? "-" : "") + $0 + grouped(abs(number)) }
                ?? "\(grouped(number)) \(currency.replacing("_", with: " "))"
        }
    }

    /// Without a fraction when there is none, and never with an exponent within a whole number's range.
    private static func plain(_ number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        return String(number)
    }

    private static func grouped(_ number: Double) -> String {
        let text = plain(abs(number))
        let whole = text.prefix { $0.isWholeNumber }
        let rest = text[whole.endIndex...]
        guard rest.isEmpty || rest.first == ".", !rest.contains("e") else { return plain(number) }
        var groups: [Substring] = []
        var left = whole
        while left.count > 3 {
            groups.insert(left.suffix(3), at: 0)
            left = left.dropLast(3)
        }
        groups.insert(left, at: 0)
        return (number < 0 ? "-" : "") + groups.joined(separator: ",") + rest
    }
}
