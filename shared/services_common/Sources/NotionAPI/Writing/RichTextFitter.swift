/// Cuts rich text to Notion's limits.
///
/// - SeeAlso: Notion, "Request limits": 2,000 characters a text and an address, 1,000 a formula, 100 pieces a list. What a
///   character is there is not said: units of UTF-16 are the most that it can be.
package enum RichTextFitter {
    package static let maxTextUnits = 1_900
    package static let maxEquationUnits = 1_000
    package static let maxURLUnits = 2_000
    package static let maxPieces = 100
    /// What all pieces of one text take of a request at most, in bytes: some blocks of it fit into one request.
    package static let maxBytes = 120_000

    private static let schemes = ["https://", "http://", "mailto:", "tel:"]

    /// The text in lists of at most ``maxPieces`` pieces and `maxBytes`, one at least.
    package static func fitted(_ text: [NotionRichText], maxBytes: Int = maxBytes) -> [[NotionRichText]] {
        var lists: [[NotionRichText]] = [[]]
        var bytes = 0
        for piece in text.flatMap(fitted) {
            let size = piece.bytes
            if let last = lists.last, last.count == maxPieces || (bytes + size > maxBytes && !last.isEmpty) {
                lists.append([])
                bytes = 0
            }
            lists[lists.count - 1].append(piece)
            bytes += size
        }
        return lists
    }

    /// The text as one list of at most ``maxPieces`` pieces and `maxBytes`: looks go first, and then words at the end.
    package static func fittedOnce(_ text: [NotionRichText], maxBytes: Int = maxBytes) -> [NotionRichText] {
        let lists = fitted(text, maxBytes: maxBytes)
        guard lists.count > 1 else { return lists.first ?? [] }
        let plain = fitted([NotionRichText(text.plainText)], maxBytes: maxBytes)
        guard plain.count > 1, let first = plain.first, let last = first.last else { return plain.first ?? [] }
        return first.dropLast() + [NotionRichText(String(last.plainText.dropLast()) + "…")]
    }

    private static func fitted(_ item: NotionRichText) -> [NotionRichText] {
        let link = item.link.flatMap { address($0) }
        switch item.content {
        case .equation(let expression) where expression.utf16.count <= maxEquationUnits:
            return [item]
        case .mention where item.plainText.utf16.count <= maxTextUnits:
            return [item]
        case .text, .equation, .mention, .unknown:
            return pieces(of: item.plainText).map { NotionRichText($0, annotations: item.annotations, link: link) }
        }
    }

    /// Whether Notion takes an address: a web or mail address that is not too long.
    package static func address(_ url: String) -> String? {
        guard url.utf16.count <= maxURLUnits, !url.contains(where: \.isWhitespace),
            schemes.contains(where: { url.lowercased().hasPrefix($0) && url.count > $0.count })
        else { return nil }
        return url
    }

    /// Pieces of at most ``maxTextUnits``, cut between characters as a reader sees them.
    static func pieces(of text: String, maxUnits: Int = maxTextUnits) -> [String] {
        guard text.utf16.count > maxUnits else { return text.isEmpty ? [] : [text] }
        var pieces: [String] = []
        var current = ""
        var units = 0
        for character in text {
            let size = character.utf16.count
            if units + size > maxUnits, !current.isEmpty {
                pieces.append(current)
                (current, units) = ("", 0)
            }
            // One character can be longer than any piece: marks without end on a letter.
            guard size <= maxUnits else {
                pieces += scalars(of: character, maxUnits: maxUnits)
                continue
            }
            current.append(character)
            units += size
        }
        return current.isEmpty ? pieces : pieces + [current]
    }

    private static func scalars(of character: Character, maxUnits: Int) -> [String] {
        var pieces: [String] = []
        var current = String.UnicodeScalarView()
        for scalar in character.unicodeScalars {
            if String(current).utf16.count + 2 > maxUnits {
                pieces.append(String(current))
                current = String.UnicodeScalarView()
            }
            current.append(scalar)
        }
        return pieces + [String(current)]
    }
}

extension NotionRichText {
    /// What the piece takes of a request, at most: a sign of control is written with six bytes.
    fileprivate var bytes: Int {
        let text = plainText.utf8.reduce(0) { $0 + ($1 < 0x20 ? 6 : $1 == 0x22 || $1 == 0x5c ? 2 : 1) }
        return text + (link?.utf8.count ?? 0) * 2 + 256
    }
}
