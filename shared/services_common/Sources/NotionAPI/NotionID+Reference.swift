public import Domain

extension Identifier where Subject == NotionSubject {
    /// The id in what a person pastes: an id with or without dashes, or a Notion URL, whose path ends in one.
    ///
    /// A URL's query and fragment name a view or a block, never the page, and are left out of account; only `p=`, with
    /// which a page opens over another, does.
    ///
    /// - Returns: nil when no id is in it.
    public init?(reference: some StringProtocol) {
        let words = String(reference).split { $0.isWhitespace }
        let text = words.first.map(String.init) ?? ""
        if let id = Self(text) ?? Self.compact(text) {
            self = id
            return
        }
        guard text.contains("://") || text.contains("/") else { return nil }
        let parts = text.split(separator: "#", maxSplits: 1)[0].split(separator: "?", maxSplits: 1)
        if parts.count == 2, let opened = parts[1].split(separator: "&").first(where: { $0.hasPrefix("p=") }),
            let id = Self.compact(String(opened.dropFirst(2)))
        {
            self = id
            return
        }
        guard let name = parts.first?.split(separator: "/").last else { return nil }
        guard let id = Self(String(name.suffix(36))) ?? Self.compact(String(name.suffix(32))) else { return nil }
        self = id
    }

    /// Reads 32 hexadecimal digits.
    private static func compact(_ text: String) -> Self? {
        let digits = Array(text.utf8)
        guard digits.count == 32 else { return nil }
        let parts = [digits[..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]]
        return Self(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
    }
}
