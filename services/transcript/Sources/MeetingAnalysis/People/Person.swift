/// Somebody who takes part or is spoken of.
struct Person: Hashable, Sendable {
    /// The workspace user's name, or the name by which the meeting knows them.
    let name: String
    let isUser: Bool

    /// What one would call them in a sentence: the first name, with a title kept.
    var shortName: String {
        let parts = name.split(separator: " ")
        guard let first = parts.first else { return name }
        return first.hasSuffix(".") && parts.count > 1 ? "\(first) \(parts[parts.count - 1])" : String(first)
    }
}
