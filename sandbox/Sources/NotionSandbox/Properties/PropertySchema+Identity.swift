import Domain
import FoundationEssentials
import GraphQLEngine

extension PropertySchema {
    /// The title's id, in every schema.
    static let titleID = "title"

    /// The id as it is shown: percent-encoded where it is not a letter, a digit or one of `-._~`.
    var shownID: String { Self.encoded(id) }

    /// Whether callers mean this property: by its name, by its id, or by its id as it is shown.
    func answers(to name: String) -> Bool { self.name == name || id == name || shownID == name }

    /// The id of a property that the sandbox makes itself: four signs, as Notion has them.
    static func makeID(_ dataSource: NotionID, _ name: String) -> String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz<>?@[]^_`{|}~:;=")
        let bytes = withUnsafeBytes(of: UUID.derived(from: dataSource.description, "property", name).uuid) { Array($0) }
        return String(bytes.prefix(4).map { signs[Int($0) % signs.count] })
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let sign = Character(Unicode.Scalar(byte))
            let isPlain = byte < 128 && (sign.isLetter || sign.isNumber || "-._~".contains(sign))
            return isPlain ? String(sign) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

extension DataSource {
    func property(_ name: String) -> PropertySchema? { properties.first { $0.answers(to: name) } }

    var titleProperty: PropertySchema? { properties.first { $0.type == .title } }
}
