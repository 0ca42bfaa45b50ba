internal import Domain

/// Which connection to Notion something was read with, so that another one is not shown it. It does not tell the token.
struct ConnectionName: Sendable, Hashable {
    let text: String

    init(token: Secret?, url: String) {
        text = String(TextDigest.sha256("notion connection \(url) \(token?.reveal() ?? "")").prefix(32))
    }
}
