internal import Domain
internal import HTTPTypes
internal import ServiceHost

/// How a path names an issue: by UUID, or by identifier such as `TID-28`.
struct IssueReference: Sendable {
    let text: String

    /// - Throws: ``Problem`` 404 for what is neither: it names no issue.
    init(_ text: String) throws(Problem) {
        if let id = LinearID(text) {
            self.text = id.description
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...16).contains(parts[0].count), (1...9).contains(parts[1].count),
            parts[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            parts[1].allSatisfy({ $0.isASCII && $0.isNumber })
        else {
            throw Problem(.notFound, "There is no such issue. Name it by its UUID or its identifier, such as ENG-12.")
        }
        self.text = text.uppercased()
    }
}
