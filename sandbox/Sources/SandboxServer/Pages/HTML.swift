/// Text of a page. What is interpolated is escaped, unless it is HTML already; so a page cannot forget it.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    let text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    init(stringInterpolation: StringInterpolation) {
        self.text = stringInterpolation.text
    }

    init(joining parts: [HTML], by separator: String = "\n") {
        self.text = parts.map(\.text).joined(separator: separator)
    }

    static let empty: HTML = ""

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity * 2)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ html: HTML) { text += html.text }
        mutating func appendInterpolation(_ parts: [HTML]) { text += parts.map(\.text).joined(separator: "\n") }
        mutating func appendInterpolation(_ plain: String) { text += plain.escaped }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
    }
}

extension String {
    /// Fit for the text of an element and for an attribute in double quotes.
    fileprivate var escaped: String {
        var escaped = ""
        escaped.reserveCapacity(utf8.count)
        for character in unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
