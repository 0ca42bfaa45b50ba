internal import FoundationEssentials

/// A value as it goes to the server with a statement.
///
/// Numbers, times and ids carry their type. Text carries none, so that the server takes it for what the column is: `text`,
/// `jsonb`, `date`.
struct PostgresArgument {
    let type: UInt32
    /// Nil for NULL. Text ends with a zero byte, as libpq wants it.
    let bytes: [UInt8]?
    /// Whether `bytes` is in binary form.
    let isBinary: Bool

    init(_ value: SQLValue) {
        switch value {
        case .null: self.init(nil, nil)
        case .integer(let number): self.init(.int8, "\(number)")
        case .real(let number): self.init(.float8, "\(number)")
        case .text(let text): self.init(nil, Self.storable(text))
        case .flag(let flag): self.init(.bool, flag ? "t" : "f")
        case .uuid(let uuid): self.init(.uuid, uuid.uuidString)
        case .instant(let date): self.init(.timestamptz, bytes: PostgresTime.bytes(date), isBinary: true)
        case .texts(let texts): self.init(.textArray, Self.arrayText(texts))
        case .blob(let bytes): self.init(.bytea, bytes: bytes, isBinary: true)
        }
    }

    private init(_ type: PostgresType?, _ text: String?) {
        self.init(type, bytes: text.map { Array($0.utf8) + [0] }, isBinary: false)
    }

    private init(_ type: PostgresType?, bytes: [UInt8]?, isBinary: Bool) {
        self.type = type?.rawValue ?? 0
        self.bytes = bytes
        self.isBinary = isBinary
    }

    /// PostgreSQL's text holds no NUL; what a sender put there is shown as a replacement character.
    private static func storable(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    }

    /// The text form of an array: each element quoted, with `"` and `\` escaped.
    ///
    /// - SeeAlso: PostgreSQL documentation, "Array Input and Output Syntax".
    private static func arrayText(_ texts: [String]) -> String {
        let elements = texts.map { text in
            let escaped = storable(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "\"\(escaped)\""
        }
        return "{\(elements.joined(separator: ","))}"
    }
}
