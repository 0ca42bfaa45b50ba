/// A text with the differences taken out that do not make other words of it: case, kinds of blanks, quotation marks and
/// dashes. Each of its cells knows where it came from.
struct FoldedText {
    struct Cell {
        let key: UInt32
        /// In UTF-8 offsets of the text.
        let range: Range<Int>
    }

    static let blank: UInt32 = 0x20

    private(set) var cells: [Cell] = []

    init(_ text: String) {
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            let key = Self.key(scalar)
            if key == Self.blank, let last = cells.last, last.key == Self.blank {
                cells[cells.count - 1] = Cell(key: key, range: last.range.lowerBound..<end)
            } else {
                cells.append(Cell(key: key, range: offset..<end))
            }
            offset = end
        }
    }

    private static func key(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar {
        case "A"..."Z": return scalar.value + 0x20
        case "!"..."~": return scalar.value
        case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": return 0x27
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}": return 0x22
        case "\u{2010}"..."\u{2015}", "\u{2212}": return 0x2D
        default:
            if scalar.properties.isWhitespace { return blank }
            return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
        }
    }

    /// Whether a word goes on from the cell before `index` to the one at it, a number with its separators included.
    func isWithinWord(_ index: Int) -> Bool {
        guard index > 0, index < cells.count else { return false }
        let (before, after) = (cells[index - 1].key, cells[index].key)
        if Self.isWord(before), Self.isWord(after) { return true }
        if Self.isSeparator(after), Self.isDigit(before) { return index + 1 < cells.count && isDigit(at: index + 1) }
        if Self.isSeparator(before), Self.isDigit(after) { return index > 1 && isDigit(at: index - 2) }
        return false
    }

    private func isDigit(at index: Int) -> Bool { Self.isDigit(cells[index].key) }

    /// Whether the cell is a part of a word, or of a sum such as `$5` and `5%`.
    static func carriesMeaning(_ key: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(key) else { return false }
        return isWord(key) || key == 0x25 || scalar.properties.generalCategory == .currencySymbol
    }

    static func isWord(_ key: UInt32) -> Bool {
        guard key >= 0x80 else { return isDigit(key) || (0x61...0x7A).contains(key) || key == 0x5F }
        guard let properties = Unicode.Scalar(key)?.properties else { return false }
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }

    private static func isDigit(_ key: UInt32) -> Bool { (0x30...0x39).contains(key) }

    /// A point or a comma.
    private static func isSeparator(_ key: UInt32) -> Bool { key == 0x2E || key == 0x2C }
}
