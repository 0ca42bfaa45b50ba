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
        case .message(let message): Outcome([exchange.privately([message])])
        case .content(let preview):
            decisions.offer(
                exchange.newDecision, .updates, Stored(preview: preview), message(preview, exchange.newDecision),
                exchange)
        }
    }

    private func message(_ preview: UpdatePreview, _ id: DecisionID) -> SlackMessage {
        preview.message(id: id.description, writeMode: assistant.writeMode, today: assistant.today)
    }

    func accept(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        try await decisions.accept(id, .updates, exchange) { (taken: Stored) in
            try await working.during(exchange, "Changing the issues") { await change(id, taken, $0) }
        }
    }

    private func change(_ id: DecisionID, _ stored: Stored, _ exchange: Exchange) async -> Outcome {
        let (changes, error) = await changed(stored.preview)
        // Where nothing at all could be done for now, the same button does it later.
        if let error, error.isRetryable, changes.allSatisfy({ $0.failure != nil }) {
            return DecisionRepository.again(
                id, stored, message(stored.preview, id),
                failure: WriteFailure.message(error, "The issues were not changed"), exchange)
        }
        let result = UpdateResult(changes, by: exchange.asker.user).message(today: assistant.today)
        return Outcome([exchange.privately([.plain("Done.")], replacing: true), exchange.publicly([result])])
            .writing { try DecisionRepository.erase(id, on: $0) }
    }

    func decline(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        try await decisions.decline(id, .updates, exchange, words: "Cancelled. Nothing was changed.")
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
