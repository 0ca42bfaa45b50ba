internal import HTTPTypes
internal import ServiceHost
internal import SlackAPI

/// Which addresses answers are posted to (`SLACK_RESPONSE_HOSTS`), and the posting.
struct ResponseAddresses: Sendable {
    let hosts: [String]
    let responder: SlackResponder

    /// - Throws: ``Problem`` 400 that says which rule an address breaks.
    func check(_ text: String?) throws(Problem) {
        guard let text else { return }
        do { _ = try SlackResponseURL(text, allowedHosts: hosts) } catch {
            throw Problem(.badRequest, error.description)
        }
    }

    /// Checks the address once more: the list may have changed since it was stored.
    func post(_ response: SlackResponse, to text: String) async throws {
        try await responder.post(response, to: try SlackResponseURL(text, allowedHosts: hosts))
    }
}
