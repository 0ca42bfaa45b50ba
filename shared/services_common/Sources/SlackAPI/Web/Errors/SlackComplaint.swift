internal import Domain
internal import FoundationEssentials
internal import OutboundHTTP

/// What an answer that is not a success says.
///
/// - SeeAlso: Slack, "Using the Slack Web API", and the errors of each method
struct SlackComplaint: Sendable, Decodable {
    let code: String
    let needed: String
    let messages: [String]

    /// The wait when Slack names none.
    static let unknownWait: Duration = .seconds(1)
    private static let maxMessages = 10
    private static let maxMessageCharacters = 300

    init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        let messages: [String] = answer.object("response_metadata")?.optional("messages") ?? []
        self.code = Self.cut(answer.optional("error") ?? "unknown_error")
        self.needed = Self.cut(answer.text("needed"))
        self.messages = messages.prefix(Self.maxMessages).map(Self.cut)
    }

    func kind(method: String, retryAfter: Duration?) -> SlackError.Kind {
        if let kind = Self.fixed[code] { return kind }
        switch code {
        case "ratelimited", "rate_limited", "message_limit_exceeded":
            return .rateLimited(retryAfter: retryAfter ?? Self.unknownWait)
        case "missing_scope": return .missingScope(needed: needed.isEmpty ? "that \(method) needs" : needed)
        case "not_found", "view_not_found": return method.hasPrefix("views.") ? .viewGone : .other(code: code)
        case "invalid_blocks", "invalid_blocks_format", "invalid_arguments", "no_text", "invalid_attachments":
            return .invalidBlocks(messages: messages.isEmpty ? [code] : messages)
        case _ where Self.authentication.contains(code): return .authentication(code: code)
        case _ where Self.unchangeable.contains(code): return .notChangeable(code: code)
        case _ where Self.failures.contains(code): return .unavailable(code: code, retryAfter: retryAfter)
        default: return .other(code: code)
        }
    }

    private static let fixed: [String: SlackError.Kind] = [
        "channel_not_found": .channelNotFound, "not_in_channel": .notInChannel, "is_archived": .archived,
        "user_not_found": .userNotFound, "users_not_found": .userNotFound, "user_not_visible": .userNotFound,
        "user_not_in_channel": .userNotInChannel, "message_not_found": .messageGone,
        "thread_not_found": .messageGone, "hash_conflict": .viewChanged,
        // The names differ between Slack's pages.
        "trigger_expired": .triggerExpired, "expired_trigger_id": .triggerExpired,
        "trigger_exchanged": .triggerExpired, "exchanged_trigger_id": .triggerExpired,
        "msg_too_long": .tooLong, "msg_blocks_too_long": .tooLong, "view_too_large": .tooLong,
        "unknown_method": .unknownMethod, "method_deprecated": .unknownMethod, "deprecated_endpoint": .unknownMethod,
    ]
    private static let authentication: Set<String> = [
        "not_authed", "invalid_auth", "account_inactive", "token_revoked", "token_expired", "org_login_required",
        "team_access_not_granted", "access_denied",
    ]
    private static let unchangeable: Set<String> = [
        "cant_update_message", "edit_window_closed", "cant_delete_message", "streaming_state_conflict",
        "message_not_in_streaming_state",
    ]
    private static let failures: Set<String> = [
        "internal_error", "service_unavailable", "fatal_error", "request_timeout", "team_added_to_org",
    ]

    /// Whether the code says that Slack failed, and that the same may go well later.
    static func isFailure(_ code: String) -> Bool { failures.contains(code) }

    private static func cut(_ text: String) -> String { String(text.prefix(maxMessageCharacters)) }
}
