internal import Foundation
internal import FoundationEssentials
public import Hummingbird

/// The query of a request as forms write it: percent-encoded, and `+` for a blank.
///
/// - SeeAlso: https://url.spec.whatwg.org/#application/x-www-form-urlencoded
public struct QueryValues: Sendable {
    private var values: [String: [String]] = [:]

    init(_ query: String) {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(parts[0]) else { continue }
            values[name, default: []].append(parts.count == 2 ? Self.decode(parts[1]) ?? String(parts[1]) : "")
        }
    }

    /// The first value of `name`; an empty text when the name stands alone, nil when it is not there.
    public subscript(name: String) -> String? { values[name]?.first }

    /// Every value of `name`, in their order.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    private static func decode(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}

extension Request {
    public var query: QueryValues { QueryValues(uri.query ?? "") }
}
