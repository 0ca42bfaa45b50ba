import Domain
import GraphQLEngine

/// Where things are looked at.
struct Addresses: Sendable {
    /// Scheme and host, without a slash at the end.
    let base: String

    private static let maximumWords = 60

    /// The address of a page or database: the words of its title, and its id without dashes.
    func page(_ id: NotionID, titled title: String) -> String {
        let words = title.unicodeScalars.split {
            !($0.isASCII && ($0.properties.isAlphabetic || $0.value < 58 && $0.value > 47))
        }
        let slug = words.prefix(Self.maximumWords).map { String($0) + "-" }.joined()
        return "\(base)/sandbox/notion/p/\(slug)\(id.compact)"
    }
}

extension NotionPage {
    /// The title without its looks; empty when the page has none.
    public var plainTitle: String { RichText.plainText(title.fields["title"]) }
}
