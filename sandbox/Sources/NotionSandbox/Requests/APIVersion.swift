import GraphQLEngine

/// The versions of Notion's API that are spoken here.
enum APIVersion: String, CaseIterable, Comparable {
    case databases = "2022-06-28"
    case dataSources = "2025-09-03"
    case trash = "2026-03-11"

    static func < (left: APIVersion, right: APIVersion) -> Bool { left.rawValue < right.rawValue }

    /// - Throws: ``NotionError`` `missing_version`, or `validation_error` for one that is not spoken.
    init(header: String?) throws(NotionError) {
        let place = "Notion-Version header failed validation"
        guard let header else {
            throw NotionError(
                400, "missing_version", "\(place): Notion-Version header should be defined, instead was `undefined`."
            )
        }
        guard let version = APIVersion(rawValue: header) else {
            let demands = Self.allCases.reversed().map {
                "Notion-Version header should be `\"\($0.rawValue)\"`, instead was `\(JSON.string(header).quoted)`."
            }
            throw .validation("\(place). Fix one:\n" + demands.joined(separator: "\n"))
        }
        self = version
    }
}
