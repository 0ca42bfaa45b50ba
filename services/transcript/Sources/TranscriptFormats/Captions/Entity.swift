/// A character reference of HTML, of those that captions use.
struct Entity {
    /// What it stands for, in UTF-8; empty for the marks of writing direction.
    let replacement: [UInt8]
    /// The place of the first byte after it.
    let end: Int

    private static let maxLength = 10

    /// The reference that begins at `start`; nil when none does.
    init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
        guard bytes[start] == UInt8(ascii: "&") else { return nil }
        let search = start + 1..<min(limit, start + Self.maxLength)
        guard let semicolon = bytes[search].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[start + 1..<semicolon], as: UTF8.self)
        guard let replacement = Self.named[name] ?? Self.numbered(name) else { return nil }
        self.replacement = Array(replacement.utf8)
        self.end = semicolon + 1
    }

    /// A no-break space becomes a space: words are searched for and redacted by spaces.
    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "nbsp": " ", "quot": "\"", "apos": "'", "lrm": "", "rlm": "",
    ]

    private static func numbered(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, let scalar = Unicode.Scalar(value) else { return nil }
        return value < 0x20 || value == 0xA0 ? " " : String(scalar)
    }
}
