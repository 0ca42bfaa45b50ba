internal import HTTPTypes
public import Hummingbird

/// The problem document of a name that nobody has: as every other, and with the names that may have been meant as a list.
struct UnknownName: Encodable {
    let type = "about:blank"
    let title = "Not Found"
    let status = 404
    let detail: String
    let near: [String]
}

extension Response {
    /// 404 with the names that may have been meant.
    public static func unknownName(_ kind: String, _ name: String, near: [String]) throws -> Response {
        let sentence = "There is no \(kind) called “\(name.prefix(100))”."
        let detail = near.isEmpty ? sentence : "\(sentence) Near: \(near.joined(separator: ", "))."
        var response = try Response.json(UnknownName(detail: detail, near: near), status: .notFound)
        response.headers[.contentType] = "application/problem+json"
        return response
    }
}
