internal import Domain
internal import NotionAPI
internal import ServiceHost

/// What a caller wants to have published.
struct PublicationRequest: Sendable, Hashable {
    static let titleCharacters = 500
    /// The body has a bound of its own, which is lower for most texts.
    static let markdownCharacters = 500_000
    static let maxProperties = 50

    let meeting: String?
    let parent: NotionID?
    let title: String?
    let markdown: String?
    let properties: [String: String]

    /// - Throws: ``Problem`` 422 with every field that is wrong.
    init(from body: [String: JSONValue]) throws(Problem) {
        var reader = FieldReader(body, at: "")
        // The same meeting, however its id is written.
        self.meeting = reader.name("meeting_id").map { MeetingID($0)?.description ?? $0 }
        self.parent = reader.notionID("parent_id")
        self.title = reader.text("title", limit: Self.titleCharacters).map(Self.line)
        self.markdown = reader.text("markdown", limit: Self.markdownCharacters)
        self.properties = reader.words("properties", atMost: Self.maxProperties)
        // Somebody who writes an empty title means something; leaving the field out takes the meeting's.
        for name in ["title", "markdown"] where reader.has(name) && !reader.isNull(name) {
            if reader.problems.isEmpty, name == "title" ? title == nil : markdown == nil {
                reader.note(name, "must not be empty")
            }
        }
        guard reader.problems.isEmpty else { throw Problem.fields(reader.problems) }
    }

    /// A title is one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { FieldReader.trimmed(String($0)) }.joined(separator: " ")
    }
}

extension FieldReader {
    /// An object of texts, numbers and flags, each as text.
    fileprivate mutating func words(_ name: String, atMost limit: Int) -> [String: String] {
        switch fields[name] {
        case nil, .null: return [:]
        case .object(let members) where members.count <= limit:
            var words: [String: String] = [:]
            for (key, value) in members {
                switch value {
                case .text(let text) where text.count <= 2_000: words[key] = text
                case .number(let number): words[key] = Int(exactly: number).map(String.init) ?? String(number)
                case .flag(let flag): words[key] = String(flag)
                case .null: break
                default: note("\(name)/\(key)", "must be text of at most 2000 characters, a number, true or false")
                }
            }
            return words
        case .object:
            note(name, "must have at most \(limit) entries")
            return [:]
        default:
            note(name, "must be an object of names and values")
            return [:]
        }
    }
}
