/// A tag in the text of a cue.
struct CaptionTag {
    enum Kind {
        /// `<v Name>`; nil for a voice without a name.
        case voice(String?)
        /// A line break, as SRT knows it.
        case lineBreak
        /// Styles, times and closing tags, which say nothing.
        case silent
    }

    private static let maxOverride = 64

    let kind: Kind
    /// The place of the first byte after it.
    let end: Int

    /// The tag that begins at `start` with `<` or, of SRT, `{\`; nil when none does.
    init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
        if bytes[start] == UInt8(ascii: "{") {
            // None lies in another: a line of opening braces is read once, not once for each of them.
            guard bytes.has("{\\", at: start, before: limit),
                let close = bytes[start + 1..<min(limit, start + Self.maxOverride)].firstIndex(
                    where: Self.endsOverride),
                bytes[close] == UInt8(ascii: "}")
            else { return nil }
            (kind, end) = (.silent, close + 1)
            return
        }
        guard bytes[start] == UInt8(ascii: "<") else { return nil }
        var close = start + 1
        while close < limit, bytes[close] != UInt8(ascii: ">") {
            if bytes[close] == UInt8(ascii: "<") { return nil }
            close += 1
        }
        guard close < limit, let kind = Self.kind(bytes, start + 1..<close) else { return nil }
        self.kind = kind
        self.end = close + 1
    }

    private static func endsOverride(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: "{")
    }

    private static func kind(_ bytes: [UInt8], _ content: Range<Int>) -> Kind? {
        if Timestamp(bytes, whole: content) != nil { return .silent }
        let isClosing = bytes.has("/", at: content.lowerBound, before: content.upperBound)
        let nameStart = content.lowerBound + (isClosing ? 1 : 0)
        var nameEnd = nameStart
        while nameEnd < content.upperBound, bytes[nameEnd].isASCIILetter { nameEnd += 1 }
        guard nameEnd - nameStart <= 4 else { return nil }
        let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
        if nameEnd < content.upperBound, !".\t /".utf8.contains(bytes[nameEnd]) { return nil }
        switch name {
        case "v": return isClosing ? .silent : .voice(annotation(bytes, nameEnd..<content.upperBound))
        case "br": return .lineBreak
        case "c", "i", "b", "u", "s", "lang", "ruby", "rt", "font": return .silent
        default: return nil
        }
    }

    /// The name in `<v.loud Maria Lopez>`.
    private static func annotation(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        guard let space = bytes[range].firstIndex(where: \.isWhitespace) else { return nil }
        var name: [UInt8] = []
        var position = space
        while position < range.upperBound {
            if bytes[position] == UInt8(ascii: "&"), let entity = Entity(bytes, at: position, before: range.upperBound)
            {
                name += entity.replacement
                position = entity.end
            } else {
                name.append(bytes[position])
                position += 1
            }
        }
        return SpeakerLabel.clean(String(decoding: name, as: UTF8.self))
    }
}
