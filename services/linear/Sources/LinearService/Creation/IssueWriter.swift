internal import Domain
internal import LinearAPI

/// Creates issues in Linear, each at most once: whatever the answer was, what exists is found by its id.
struct IssueWriter: Sendable {
    /// What became of some drafts.
    struct Outcome: Sendable {
        var created: [LinearID: LinearIssue] = [:]
        /// Those that Linear does not take, and why.
        var refused: [LinearID: String] = [:]
        /// What is to be said of those that were there already.
        var notes: [LinearID: String] = [:]
        /// What ended the work early. Drafts that are neither created nor refused were not finished because of it.
        var stopped: LinearError?

        /// Whether the draft with this id is neither created nor refused.
        func isOpen(_ id: LinearID) -> Bool { created[id] == nil && refused[id] == nil }
    }

    /// How long the look-up after a failure may take: the caller has waited for one deadline already.
    static let lookUpDeadline: Duration = .seconds(3)

    let client: LinearClient
    let ambient: Ambient

    /// Creates all of `drafts`, at most ``LinearClient/maxBatch``, as one batch; when that is refused, one by one.
    func write(_ drafts: [LinearIssueDraft]) async -> Outcome {
        var outcome = Outcome()
        guard drafts.count > 1 else {
            await writeEach(drafts, into: &outcome)
            return outcome
        }
        do throws(LinearError) {
            for issue in try await client.createIssues(drafts) { outcome.created[issue.id] = issue }
            await writeRest(of: drafts, into: &outcome)
        } catch {
            switch error.kind {
            case .invalidInput, .conflict, .notFound, .forbidden:
                // One bad or repeated item refuses the whole batch, and the answer does not tell which.
                await writeRest(of: drafts, into: &outcome)
            default:
                await conclude(drafts, after: error, into: &outcome)
            }
        }
        return outcome
    }

    /// Finds which of `drafts` exist and creates the others one by one.
    private func writeRest(of drafts: [LinearIssueDraft], into outcome: inout Outcome) async {
        let missing = drafts.filter { outcome.created[$0.id] == nil }
        guard !missing.isEmpty else { return }
        do throws(LinearError) {
            outcome.take(try await client.issues(ids: missing.map(\.id)), for: missing)
        } catch {
            outcome.stopped = error
            return
        }
        await writeEach(missing.filter { outcome.isOpen($0.id) }, into: &outcome)
    }

    private func writeEach(_ drafts: [LinearIssueDraft], into outcome: inout Outcome) async {
        for draft in drafts {
            do throws(LinearError) {
                try await create(draft, into: &outcome)
            } catch {
                switch error.kind {
                case .invalidInput(let message), .forbidden(let message): outcome.refused[draft.id] = message
                case .conflict: outcome.refused[draft.id] = "something else in Linear has its id"
                case .notFound: outcome.refused[draft.id] = "something that it refers to is not there"
                default:
                    await conclude([draft], after: error, into: &outcome)
                    return
                }
            }
        }
    }

    /// A conflict means that an earlier call went through: what it made is the result.
    private func create(_ draft: LinearIssueDraft, into outcome: inout Outcome) async throws(LinearError) {
        let conflict: LinearError
        do throws(LinearError) {
            outcome.created[draft.id] = try await client.createIssue(draft)
            return
        } catch {
            guard case .conflict = error.kind else { throw error }
            conflict = error
        }
        do throws(LinearError) {
            outcome.take([try await client.issue(draft.id.description)], for: [draft])
        } catch {
            guard case .notFound = error.kind else { throw error }
            throw conflict
        }
    }

    /// After a failure of Linear's: when it may have carried the call out, what exists is looked up.
    private func conclude(_ drafts: [LinearIssueDraft], after error: LinearError, into outcome: inout Outcome) async {
        outcome.stopped = error
        guard !error.isDefinite else { return }
        do {
            outcome.take(try await lookUp(drafts.map(\.id)), for: drafts)
            if !drafts.contains(where: { outcome.isOpen($0.id) }) { outcome.stopped = nil }
        } catch {
            return  // Linear cannot be asked; the first error tells more than this one
        }
    }

    /// Looks once, and once more after a wait when Linear is left alone for a moment: an open circuit asks for a second.
    private func lookUp(_ ids: [LinearID]) async throws -> [LinearIssue] {
        let client = client.within(Self.lookUpDeadline)
        do throws(LinearError) {
            return try await client.issues(ids: ids)
        } catch {
            guard let wait = error.retryAfter, wait <= Self.lookUpDeadline else { throw error }
            try await ambient.clock.sleep(for: wait)
            return try await client.issues(ids: ids)
        }
    }
}

extension IssueWriter.Outcome {
    /// Takes issues that are there already as what `drafts` come to. One of another team is somebody else's: its id was
    /// given to us, or the issue was moved, and neither is what was asked for.
    fileprivate mutating func take(_ issues: [LinearIssue], for drafts: [LinearIssueDraft]) {
        let found = Dictionary(issues.map { ($0.id, $0) }) { first, _ in first }
        for draft in drafts {
            guard let issue = found[draft.id] else { continue }
            guard issue.team.id == draft.teamID else {
                refused[draft.id] = "its id is that of \(issue.identifier), an issue of another team; give another id"
                continue
            }
            created[draft.id] = issue
            if issue.isDeleted {
                notes[draft.id] = CreationReport.deleted
            } else if NameFolding.folded(issue.title) != NameFolding.folded(draft.title) {
                notes[draft.id] = "its id was taken already by “\(issue.title)”, which was not changed"
            }
        }
    }
}
