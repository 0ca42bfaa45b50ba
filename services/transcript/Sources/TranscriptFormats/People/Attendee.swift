/// Somebody a file lists as invited or present.
struct Attendee: Sendable, Hashable {
    let name: String?
    let email: String?

    /// Nil when there is neither name nor address.
    init?(name: String?, email: String?) {
        let name = name.flatMap(SpeakerLabel.clean)
        let email = email.flatMap(SpeakerLabel.clean)
        if name == nil && email == nil { return nil }
        if let name, email == nil || email == name, Self.isAddress(name) {
            (self.name, self.email) = (nil, name)
        } else {
            (self.name, self.email) = (name, email)
        }
    }

    /// Reads `Maria Lopez`, `maria@example.com` or `Maria Lopez <maria@example.com>`.
    init?(_ text: some StringProtocol) {
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            self.init(name: String(text), email: nil)
            return
        }
        self.init(name: String(text[..<open]), email: String(text[text.index(after: open)...].dropLast()))
    }

    /// Reads names separated by semicolons or line breaks, or, where no semicolon stands, by commas.
    static func list(_ text: String) -> [Attendee] {
        let separators: Set<Character> = text.contains(";") ? [";", "\n", "\r\n", "\r"] : [",", "\n", "\r\n", "\r"]
        return text.split { separators.contains($0) }.prefix(maxListed).compactMap { Attendee($0) }
    }

    /// More people than this are not read from a list.
    static let maxListed = 500

    private static func isAddress(_ text: String) -> Bool {
        text.contains("@") && !text.contains(where: \.isWhitespace)
    }
}
