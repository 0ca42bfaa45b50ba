internal import Assistant
internal import Persistence
internal import SlackAPI

/// Decisions as a request meets them: what is its person's to decide goes on, everything else says why it does not.
extension DecisionRepository {
    /// Shows what is to be decided, and keeps it until it is.
    ///
    /// - Parameter id: ``Exchange/newDecision``, which stands in the message's buttons.
    func offer(
        _ id: DecisionID, _ kind: DecisionKind, _ content: some Encodable & Sendable, _ message: SlackMessage,
        _ exchange: Exchange
    ) -> Outcome {
        Outcome([exchange.privately([message])]).writing { connection in
            try open(id, kind, of: exchange.asker.user, in: exchange.team, content: content, on: connection)
        }
    }

    /// Takes the decision, and goes on with what is to be decided on.
    func accept<Content: Decodable>(
        _ id: DecisionID, _ kind: DecisionKind, _ exchange: Exchange,
        _ carryOut: (Content) async throws -> Outcome
    ) async throws -> Outcome {
        let taken = try await take(
            id, kind, as: .accepted, by: exchange.asker.user, in: exchange.team, taker: exchange.item)
        guard case .yours(let content) = taken else { return Refusals.outcome(taken, exchange) }
        return try await carryOut(try StoredJSON.value(content))
    }

    /// Drops what was to be decided on.
    ///
    /// - Parameter words: take the place of the message whose button was pressed.
    func decline(
        _ id: DecisionID, _ kind: DecisionKind, _ exchange: Exchange, words: Mrkdwn
    ) async throws -> Outcome {
        let taken = try await take(
            id, kind, as: .declined, by: exchange.asker.user, in: exchange.team, taker: exchange.item)
        guard case .yours = taken else { return Refusals.outcome(taken, exchange) }
        return Outcome([exchange.privately([.plain(words)], replacing: true)])
            .writing { try Self.erase(id, on: $0) }
    }

    /// Goes on with what is to be decided on, which stays to be decided.
    ///
    /// - Parameter goOn: gets it, and how it is stored, to ``change(_:from:to:on:)`` it from.
    func look<Content: Decodable>(
        _ id: DecisionID, _ kind: DecisionKind, _ exchange: Exchange,
        _ goOn: (Content, _ read: String) async throws -> Outcome
    ) async throws -> Outcome {
        let taken = try await look(id, kind, by: exchange.asker.user, in: exchange.team)
        guard case .yours(let read) = taken else { return Refusals.outcome(taken, exchange) }
        return try await goOn(try StoredJSON.value(read), read)
    }

    /// Shows what could not be carried out once more, to be accepted again, and why.
    ///
    /// - Parameter content: as it is to be decided on now.
    static func again(
        _ id: DecisionID, _ content: some Encodable & Sendable, _ message: SlackMessage, failure: SlackMessage,
        _ exchange: Exchange
    ) -> Outcome {
        Outcome([exchange.privately([message], replacing: true), exchange.privately([failure])])
            .writing { try reopen(id, taker: exchange.item, content: content, on: $0) }
    }
}
