/// Looks for aliases before anything is parsed: a few nested ones would make terabytes of a small file.
enum AliasSearch {
    /// Where the first name stands behind a `*` that also stands behind a `&`; nil when there is none.
    ///
    /// What only looks like one, such as `R&D`, has no second half.
    static func place(in text: String) -> TermsProblem.Place? {
        let bytes = Array(text.utf8)
        let anchors = Set(marks(UInt8(ascii: "&"), in: bytes).map { name(in: bytes, at: $0) })
        guard
            let start = marks(UInt8(ascii: "*"), in: bytes).first(where: { anchors.contains(name(in: bytes, at: $0)) })
        else { return nil }
        let before = String(decoding: bytes[..<(start - 1)], as: UTF8.self).unicodeScalars
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return TermsProblem.Place(line: line.count, column: (line.last?.count ?? 0) + 1)
    }

    /// Where names begin behind a mark.
    private static func marks(_ mark: UInt8, in bytes: [UInt8]) -> [Int] {
        bytes.indices.dropLast().filter { bytes[$0] == mark && isName(bytes[$0 + 1]) }.map { $0 + 1 }
    }

    private static func name(in bytes: [UInt8], at start: Int) -> ArraySlice<UInt8> {
        bytes[start...].prefix(while: isName)
    }

    /// As libyaml has it.
    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
