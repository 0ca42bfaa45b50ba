/// Words that are looked for as they stand. Two phrases are equal when they match the same words.
public struct TermPhrase: Sendable, Hashable {
    /// In Unicode scalars.
    public static let maxLength = 200

    /// The words in lower case, with the punctuation between them.
    let units: [String]

    /// - Throws: ``TermFault`` `.empty`, `.tooLong`, `.placeholder`.
    public init(_ text: String) throws(TermFault) {
        guard text.unicodeScalars.count <= Self.maxLength else { throw .tooLong }
        let bytes = Array(text.utf8)
        guard var units = bytes.withUnsafeBufferPointer(Self.units) else { throw .placeholder }
        // `Acme Inc.` is also meant inside a sentence.
        while let last = units.last, Self.sentenceEnds.contains(last) { units.removeLast() }
        guard units.contains(where: Self.isTelling) else { throw .empty }
        self.units = units
    }

    private static let sentenceEnds: Set<String> = [".", ",", ";", ":", "!", "?"]

    /// Nil when there is a placeholder among them.
    private static func units(of bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
        var scanner = TermScanner(bytes, placeholders: PlaceholderTable())
        var units: [String] = []
        while let unit = scanner.next() {
            guard unit.kind != .placeholder else { return nil }
            units.append(scanner.text(of: unit))
        }
        return units
    }

    private static func isTelling(_ unit: String) -> Bool {
        unit.utf8.contains { ByteClass.isLetter($0) || ByteClass.isDigit($0) || $0 >= 0x80 }
    }

    /// The units with the last word in the plural; nil where that makes no sense.
    var plural: [String]? {
        guard let last = units.last, last.unicodeScalars.count > 1, let end = last.unicodeScalars.last,
            end.value < 0x250, end.properties.isAlphabetic
        else { return nil }
        return units.dropLast() + [Self.plural(of: last)]
    }

    private static func plural(of word: String) -> String {
        if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
        guard word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) else {
            return word + "s"
        }
        return word.dropLast() + "ies"
    }
}

extension TermPhrase: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A phrase may be a secret, so it is not printed.
    public var description: String { "•••" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
