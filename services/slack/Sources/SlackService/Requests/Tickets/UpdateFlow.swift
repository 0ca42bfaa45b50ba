internal import Assistant
internal import Domain
internal import Persistence
internal import ServiceClients
internal import Settings
internal import SlackAPI

/// `/update`: what would change, and yes or no. Setting a field to the same value again changes nothing.
struct UpdateFlow: Sendable {
    let assistant: Assistant
    let decisions: DecisionRepository
    let working: WorkingNote

    typealias Stored = StoredPreview<UpdatePreview>

    func preview(_ text: String, _ exchange: Exchange) async -> Outcome {
        switch await assistant.updatePreview(for: text, by: exchange.asker) {
        case .message(let message): return Outcome([exchange.privately([message])])
        case .content(let preview):
            let id = DecisionID(.derived(from: "decision", exchange.item.description))
            return Outcome([exchange.privately([message(preview, id)])]).writing { connection in
                try decisions.open(
                    id, .updates, of: exchange.asker.user, in: exchange.team, content: Stored(preview: preview),
                    on: connection)
            }
        }
    }

    private func message(_ preview: UpdatePreview, _ id: DecisionID) -> SlackMessage {
        preview.message(id: id.description, writeMode: assistant.writeMode, today: assistant.today)
    }

    func accept(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        let taken = try await decisions.take(
            id, .updates, as: .accepted, by: exchange.asker.user, in: exchange.team, taker: exchange.item)
        guard case .yours(let content) = taken else { return Refusals.outcome(taken, exchange) }
        let stored: Stored = try StoredJSON.value(content)
        return try await working.during(exchange, "Changing the issues") { await change(id, stored, $0) }
    }

    private func change(_ id: DecisionID, _ stored: Stored, _ exchange: Exchange) async -> Outcome {
        let (changes, error) = await changed(stored.preview)
        // Where nothing at all could be done for now, the same button does it later.
        if let error, error.isRetryable, changes.allSatisfy({ $0.failure != nil }) {
            let failure = WriteFailure.message(error, "The issues were not changed")
            return Outcome([
                exchange.privately([message(stored.preview, id)], replacing: true), exchange.privately([failure]),
            ]).writing { connection in
                try DecisionRepository.reopen(id, taker: exchange.item, content: stored, on: connection)
            }
        }
        let result = UpdateResult(changes, by: exchange.asker.user).message(today: assistant.today)
        return Outcome([exchange.privately([.plain("Done.")], replacing: true), exchange.publicly([result])])
            .writing { try DecisionRepository.erase(id, on: $0) }
    }

    func decline(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        let taken = try await decisions.take(
            id, .updates, as: .declined, by: exchange.asker.user, in: exchange.team, taker: exchange.item)
        guard case .yours = taken else { return Refusals.outcome(taken, exchange) }
        return Outcome([exchange.privately([.plain("Cancelled. Nothing was changed.")], replacing: true)])
            .writing { try DecisionRepository.erase(id, on: $0) }
    }

    /// What became of each change, one after another, and the last failure.
    private func changed(_ preview: UpdatePreview) async -> ([UpdateResult.Change], ServiceCallError?) {
        var changes: [UpdateResult.Change] = []
        var failure: ServiceCallError?
        for (draft, change) in zip(preview.updates, preview.issueUpdates) {
            do throws(ServiceCallError) {
                _ = try await assistant.linear.updateIssue(change.issue, change.update)
                changes.append(.init(update: draft))
            } catch {
                failure = error
                changes.append(.init(update: draft, error: error))
            }
        }
        return (changes, failure)
    }
}
