import GraphQLEngine

extension SlackPlatform {
    /// Answers what the app sends to a response URL.
    ///
    /// - Parameter path: `commands/TEAM/ID/SECRET`, or with `actions`.
    public func respond(path: String, body: [UInt8]) -> SlackAnswer {
        let team = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        guard state.workspaces[team] != nil else { return SlackAnswer(SlackError.refusedURL("no_such_url")) }
        guard let fields = Exchange.object(body) else {
            return SlackAnswer(Self.refused(SlackError("invalid_payload")))
        }
        do {
            let (_, events) = try carryOut(in: team) { (exchange) throws(SlackError) in
                try exchange.respond(by: path, fields)
            }
            var answer = SlackAnswer([:])
            answer.events = events
            return answer
        } catch { return SlackAnswer(Self.refused(error)) }
    }

    /// Here, other than in the Web API, a refusal has a status that says so.
    private static func refused(_ error: SlackError) -> SlackError {
        var error = error
        if error.status == 200 { error.status = 400 }
        return error
    }

    /// The bytes of a file that is being uploaded.
    ///
    /// - Returns: false when nobody asked for this address.
    public func receiveUpload(_ secret: String, bytes: Int) -> Bool {
        for team in state.workspaces.keys {
            // A workspace without the app has asked for none.
            let found = try? carryOut(in: team) { (exchange) throws(SlackError) in
                exchange.receiveUpload(secret, bytes: bytes)
            }.0
            if found == true { return true }
        }
        return false
    }
}
