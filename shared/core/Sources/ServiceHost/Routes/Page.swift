internal import FoundationEssentials
public import Hummingbird
public import WireFormat

/// One page of a list: `{"items": […], "next_cursor": null}`.
public struct Page<Item: Codable & Sendable>: Codable, Sendable {
    public let items: [Item]
    @OrNull public var nextCursor: String?

    public init(items: [Item], nextCursor: String?) {
        self.items = items
        self.nextCursor = nextCursor
    }
}

/// What a caller asks of a list: `limit` and `cursor` of the query.
public struct PageRequest: Sendable, Hashable {
    /// How many items at the most, 1 to 200.
    public let limit: Int
    /// What the page before gave as `next_cursor`, decoded; nil for the first page.
    public let position: String?

    public init(limit: Int = 50, position: String? = nil) {
        self.limit = limit
        self.position = position
    }

    /// - Throws: ``Problem`` 400 for a limit outside 1...200 or a cursor that we did not give.
    public init(_ request: Request) throws(Problem) {
        self.limit = try Self.limit(request)
        self.position = try request.query["cursor"].map { text throws(Problem) in
            guard let position = Self.decode(String(text)) else {
                throw Problem.query("cursor", "is not a cursor that this list gave; begin without one")
            }
            return position
        }
    }

    /// The `limit` of the query.
    public static func limit(_ request: Request, default fallback: Int = 50) throws(Problem) -> Int {
        guard let text = request.query["limit"] else { return fallback }
        guard let limit = Int(text), (1...200).contains(limit) else {
            throw Problem.query("limit", "must be a whole number from 1 to 200")
        }
        return limit
    }

    /// The cursor that leads to what follows `position`.
    public static func cursor(after position: String) -> String {
        Data("v1:\(position)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func decode(_ cursor: String) -> String? {
        guard cursor.utf8.count <= 512 else { return nil }
        var text = cursor.replacing("-", with: "+").replacing("_", with: "/")
        text += String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text), let decoded = String(validating: data, as: UTF8.self),
            let position = decoded.removing(prefix: "v1:")
        else { return nil }
        return position
    }
}

extension Page: ResponseEncodable {}

extension String {
    /// The rest of a text that begins with `prefix`, sign by sign: a combining mark that follows is of the rest, where
    /// `hasPrefix` would take it to be of the prefix and find another.
    public func removing(prefix: String) -> String? {
        guard utf8.starts(with: prefix.utf8) else { return nil }
        return String(unicodeScalars.dropFirst(prefix.unicodeScalars.count))
    }
}
