/// Cleans names as they come from files.
enum SpeakerLabel {
    /// Longest label, in characters; the rest is cut off.
    static let maxLength = 120

    /// `text` on one line without white space at either end; nil when nothing is left.
    static func clean(_ text: String) -> String? {
        if isClean(text.utf8) { return text }
        let words = text.split { $0.isWhitespace || $0 == "\0" }
        guard !words.isEmpty else { return nil }
        return String(words.joined(separator: " ").prefix(maxLength))
    }

    /// Most labels are ASCII words with one space between them.
    private static func isClean(_ bytes: String.UTF8View) -> Bool {
        var last: UInt8 = 0x20
        for byte in bytes {
            guard byte > 0x20 || (byte == 0x20 && last != 0x20), byte < 0x80 else { return false }
            last = byte
        }
        return last != 0x20 && bytes.count <= maxLength
    }
}
