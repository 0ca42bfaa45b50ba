internal import Domain
internal import LinearAPI
internal import ServiceClients
internal import Settings

/// What a call came to, item by item in the order of the call.
struct CreationReport: Sendable {
    /// What is said of an issue that is in Linear's trash.
    static let deleted = "it was created before and is deleted in Linear; restore it there"

    let creation: NewCreation
    let rows: [LinearID: LedgerRow]
    /// Items that never got as far as the ledger.
    let impossible: [Int: String]
    /// Why the work ended early.
    var stopped: LinearError?

    var answer: CreateIssuesAnswer {
        var created: [CreateIssuesAnswer.Created] = []
        var failed: [CreateIssuesAnswer.Failed] = []
        for (index, item) in creation.items.enumerated() {
            switch rows[item.id]?.state {
            case .created(let identifier, let title, let url):
                created.append(
                    .init(
                        index: index, id: item.id, identifier: identifier, title: title, url: url,
                        warnings: warnings(item.id, digest: NewCreation.digest(item.request)) + comment(of: item)
                            + laterSubtasks(of: item),
                        subtasks: subtasks(of: item), failedSubtasks: failedSubtasks(of: item)
                    )
                )
            case .failed(let reason): failed.append(.init(index: index, reason: reason))
            case .pending:
                let reason = "Linear may have it and could not be asked for it; ask again, which makes no second one"
                failed.append(.init(index: index, reason: reason))
            case nil: failed.append(.init(index: index, reason: impossible[index] ?? "it is not finished; ask again"))
            }
        }
        return CreateIssuesAnswer(created: created, failed: failed, mode: creation.mode.rawValue)
    }

    private func subtasks(of item: NewCreation.Item) -> [CreateIssuesAnswer.Subtask] {
        item.subtaskIDs.enumerated().compactMap { index, id in
            guard case .created(let identifier, let title, let url) = rows[id]?.state else { return nil }
            let digest = NewCreation.digest(item.request.subtasks[index])
            return .init(
                index: index, id: id, identifier: identifier, title: title, url: url,
                warnings: warnings(id, digest: digest)
            )
        }
    }

    private func failedSubtasks(of item: NewCreation.Item) -> [CreateIssuesAnswer.FailedSubtask] {
        item.subtaskIDs.enumerated().compactMap { index, id in
            let title = item.request.subtasks[index].title
            switch rows[id]?.state {
            case .created, .pending: return nil
            case .failed(let reason): return .init(index: index, title: title, reason: reason)
            case nil: return .init(index: index, title: title, reason: "it is not finished; ask again")
            }
        }
    }

    /// A word when the comment with the evidence is not there.
    private func comment(of item: NewCreation.Item) -> [String] {
        switch rows[item.id]?.comment {
        case .pending:
            let reason = stopped.map { ": \($0)" } ?? ""
            return ["the comment with its evidence is added later, without another call\(reason)"]
        case .failed(let reason): return ["the comment with its evidence could not be added: \(reason)"]
        case .some(.none), .made, nil: return []
        }
    }

    /// A word for each sub-issue that a job goes on with.
    private func laterSubtasks(of item: NewCreation.Item) -> [String] {
        zip(item.subtaskIDs, item.request.subtasks).compactMap { id, subtask in
            guard case .pending = rows[id]?.state else { return nil }
            let reason = stopped.map { ": \($0)" } ?? ""
            return "the sub-issue “\(subtask.title)” is made later, without another call\(reason)"
        }
    }

    /// The first call's warnings, and a word when this call asked for something else under the same id.
    private func warnings(_ id: LinearID, digest: String) -> [String] {
        guard let row = rows[id] else { return [] }
        guard row.plan.digest != digest else { return row.warnings }
        return row.warnings + ["it was created by an earlier call with other values and was not changed"]
    }
}
