internal import Domain
internal import HTTPTypes
internal import LinearAPI
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

    /// The issue in Linear.
    ///
    /// - Throws: ``Problem`` 404 when there is none, or only in the trash; `LinearError`.
    func find(by client: LinearClient) async throws -> LinearIssue {
        do throws(LinearError) {
            let issue = try await client.issue(text)
            if !issue.isDeleted { return issue }
        } catch {
            guard case .notFound = error.kind else { throw error }
            throw Problem(.notFound, "There is no issue \(text) in Linear.")
        }
        throw Problem(.notFound, "The issue \(text) was deleted in Linear. Restore it there from the trash.")
    }
}
