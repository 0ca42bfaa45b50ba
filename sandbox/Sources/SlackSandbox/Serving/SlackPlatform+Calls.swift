import FoundationEssentials
public import GraphQLEngine

extension SlackPlatform {
    /// Answers a call of the Web API.
    public func answer(_ call: SlackCall) -> SlackAnswer {
        var headers: [SlackAnswer.Header] = []
        do throws(SlackError) {
            if call.method == "oauth.v2.access" { return SlackAnswer(try exchangeCode(call)) }
            guard let method = SlackMethod.named(call.method) else { throw SlackError("unknown_method") }
            let arguments = try Arguments(call, takesJSON: method.takesJSON)
            guard method.name != "api.test" else { return SlackAnswer(["args": arguments.shown]) }
            let installation = try installation(call, arguments)
            headers = [.init(name: "x-oauth-scopes", value: installation.scopes.joined(separator: ","))]
            if !method.scopes.isEmpty {
                headers.append(.init(name: "x-accepted-oauth-scopes", value: method.scopes.joined(separator: ",")))
            }
            let (fields, events) = try carryOut(in: installation.teamID, token: installation.token) {
                (exchange) throws(SlackError) in
                exchange.arguments = arguments
                try exchange.need(method.scopes)
                if let seconds = exchange.surfaces.allowances.take(method, exchange.settings.limits, at: exchange.now) {
                    throw .rateLimited(retryAfter: seconds)
                }
                return try method.answer(&exchange)
            }
            var answer = SlackAnswer(fields, warnings: arguments.warnings, headers: headers)
            answer.events = events
            return answer
        } catch { return SlackAnswer(error, headers: headers) }
    }

    /// What a call says beside its credentials, for the list of requests.
    public nonisolated func shown(_ call: SlackCall) -> GraphQLValue {
        // What cannot be read is told by its answer.
        (try? Arguments(call, takesJSON: true).shown) ?? .null
    }

    /// An answer that is played: an error of this code.
    public nonisolated func refusal(_ code: String) -> SlackAnswer { SlackAnswer(SlackError(code)) }

    /// What a caller gets that called too often, whether or not it did.
    public nonisolated func rateLimited(retryAfter seconds: Int) -> SlackAnswer {
        SlackAnswer(SlackError.rateLimited(retryAfter: seconds))
    }

    private func installation(_ call: SlackCall, _ arguments: Arguments) throws(SlackError) -> SlackInstallation {
        var token = arguments.text("token")
        if let header = call.authorization, header.lowercased().hasPrefix("bearer ") {
            token = String(header.dropFirst("bearer ".count))
        }
        guard let token else { throw SlackError("not_authed") }
        guard let installation = state.installations[token] else { throw SlackError("invalid_auth") }
        guard !installation.isRevoked else { throw SlackError("token_revoked") }
        return installation
    }
}

extension SlackError {
    /// The log failed: the change did not happen.
    static let notStored: SlackError = {
        var error = SlackError("internal_error")
        error.status = 500
        return error
    }()
}
