public import Domain
import FoundationEssentials
import GraphQLEngine

extension Identifier where Subject == NotionSubject {
    /// The id that `text` spells, with dashes or without, in any case.
    init?(notion text: some StringProtocol) {
        guard text.utf8.count == 32 else {
            self.init(text)
            return
        }
        var dashed = ""
        for (index, character) in text.enumerated() {
            if [8, 12, 16, 20].contains(index) { dashed.append("-") }
            dashed.append(character)
        }
        self.init(dashed)
    }

    /// The id without dashes, as addresses end.
    public var compact: String { description.filter { $0 != "-" } }

    var json: JSON { .string(description) }
}

extension Identifier where Subject == NotionSubject {
    /// The id at the end of a page's address; nil when there is none.
    public init?(address text: some StringProtocol) {
        self.init(notion: text.utf8.count == 36 && NotionID(text) != nil ? String(text) : String(text.suffix(32)))
    }
}
