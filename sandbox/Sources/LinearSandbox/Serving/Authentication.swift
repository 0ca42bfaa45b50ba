import Domain

/// Who may call: the holder of the one key, who sends it as it is. Linear takes `Bearer` only before tokens of OAuth.
struct Authentication {
    let key: Secret

    /// Nil when the caller may go on.
    func refusal(of authorization: String?) -> Refusal? {
        guard let authorization, !authorization.isEmpty else {
            return .unauthenticated("Authentication required, not authenticated")
        }
        if authorization == key.reveal() { return nil }
        if authorization.lowercased().hasPrefix("bearer ") {
            return .unauthenticated(
                "It looks like you're trying to use an API key as a Bearer token. Remove the Bearer prefix from the "
                    + "Authorization header."
            )
        }
        return .unauthenticated("Authentication required, not authenticated")
    }
}
