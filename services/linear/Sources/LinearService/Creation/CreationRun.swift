internal import Domain
internal import LinearAPI
internal import Logging

/// Carries out what the ledger holds, and writes down each step when it is over.
struct CreationRun: Sendable {
    /// How long the look-up after a failure may take: the caller has waited for one deadline already.
    static let lookUpDeadline: Duration = .seconds(3)

    let client: LinearClient
    let cache: WorkspaceCache
    let ledger: CreationLedger
    /// Whether what Linear could not be asked for stays pending, for a job to go on with; else it is failed, and the
    /// caller is told. Sub-issues and comments whose issue is there stay pending in any case: whoever has the issue does
    /// not ask again. So does an issue that Linear made and then could not be asked for.
    let staysPending: Bool
    let ambient: Ambient
    let logger: Logger

    /// - Parameters:
    ///   - rows: what is not finished.
    ///   - existing: issues of earlier calls that have sub-issues among `rows`.
    ///   - isInDoubt: whether an earlier try may have made some of it.
    /// - Returns: why the work ended early; nil when everything is settled.
    func run(_ rows: [LedgerRow], existing: Set<LinearID>, isInDoubt: Bool) async throws -> LinearError? {
        let work = rows.map { PlannedIssue(plan: $0.plan, warnings: $0.warnings) }
        let made = Set(rows.filter(\.isCreated).map(\.id))
        var progress = WriteProgress(work, existing: existing, made: made, isInDoubt: isInDoubt)
        var settled = made
        // Every round settles something, or finds out what a smaller request has to leave out.
        for _ in 0..<(10 + 4 * work.count) {
            guard let step = progress.next else { return nil }
            do throws(LinearError) {
                try await take(step, &progress)
            } catch {
                try await conclude(error, &progress)
                try await settle(progress, &settled)
                guard !progress.isFinished else { return nil }
                // How far a short limit let it come is known by now, and the limit is over.
                if error.isShortLimitWithinRequest, !progress.isInDoubt { continue }
                logger.warning("creation ended early", metadata: ["reason": "\(error)"])
                try await stop(progress, because: error)
                return error
            }
            try await settle(progress, &settled)
        }
        let error = LinearError(.malformedAnswer(status: 200), operation: LinearWriteDocument.name)
        try await stop(progress, because: error)
        return error
    }

    private func take(_ step: WriteProgress.Step, _ progress: inout WriteProgress) async throws(LinearError) {
        switch step {
        case .send(let writes):
            do throws(LinearError) {
                switch try await client.write(writes) {
                case .done(let written):
                    for milestone in written.milestones { await cache.apply(.milestone(milestone)) }
                    progress.took(writes, written)
                case .refused(let refusals): progress.refused(writes, refusals)
                }
            } catch {
                guard error.isOfTheDocument, progress.refusedAsAWhole(writes) else { throw error }
            }
        case .lookUp(let issues, let milestones, let comments):
            progress.found(try await client.written(issues: issues, milestones: milestones, comments: comments))
        case .settle(let milestone):
            progress.settle(milestone.id, try await MilestoneWriter(client: client, cache: cache).settle(milestone))
        }
    }

    /// After a failure of Linear's: when it may have carried the request out, what exists is looked up. Once, and once more
    /// after a wait when Linear is left alone for a moment: an open circuit asks for a second.
    private func conclude(_ error: LinearError, _ progress: inout WriteProgress) async throws {
        guard !error.isDefinite else { return }
        progress.isInDoubt = true
        guard case .lookUp(let issues, let milestones, let comments) = progress.next else { return }
        let client = client.within(Self.lookUpDeadline)
        do throws(LinearError) {
            progress.found(try await client.written(issues: issues, milestones: milestones, comments: comments))
        } catch {
            guard let wait = error.retryAfter, wait <= Self.lookUpDeadline else { return }
            try await ambient.clock.sleep(for: wait)
            // When Linear still cannot be asked, the first error tells more than this one.
            guard
                let written = try? await client.written(issues: issues, milestones: milestones, comments: comments)
            else { return }
            progress.found(written)
        }
    }

    /// Shows and writes down what is certain by now and was not before.
    ///
    /// - Parameter settled: issues whose own end is written down; that of a comment may come later.
    private func settle(_ progress: WriteProgress, _ settled: inout Set<LinearID>) async throws {
        let new = progress.created.filter { !settled.contains($0.key) }.map(\.value)
        await cache.apply(.issues(new))
        var settlements: [Settlement] = []
        for issue in progress.work {
            let id = issue.plan.draft.id
            guard !progress.isOpen(id), !settled.contains(id) else { continue }
            settled.insert(id)
            settlements.append(progress.settlement(of: issue))
        }
        try await ledger.settle(settlements, comments: progress.comments)
    }

    /// Settles what was not reached, save what a job is to go on with.
    private func stop(_ progress: WriteProgress, because error: LinearError) async throws {
        guard !staysPending else { return }
        let lost = progress.openIssues.filter { issue in
            let hasIssue = issue.plan.parentInCall.map(progress.isThere) ?? false
            return !(error.isRetryable && (hasIssue || progress.carriedOut.contains(issue.plan.draft.id)))
        }
        var comments: [LinearID: WriteProgress.Comment] = [:]
        for issue in progress.openComments where !error.isRetryable {
            comments[issue.plan.draft.id] = .refused("\(error)")
        }
        try await ledger.settle(
            lost.map {
                Settlement(
                    id: $0.plan.draft.id, plan: $0.plan, warnings: $0.warnings, state: .failed(reason: "\(error)"))
            }, comments: comments)
    }
}

extension LinearError {
    /// Whether a limit came after a part of the request may have been carried out, and is over when that is looked up.
    fileprivate var isShortLimitWithinRequest: Bool {
        if case .rateLimited(let wait) = kind { followsDoubt && wait <= CreationRun.lookUpDeadline } else { false }
    }

    /// Whether Linear took the whole request amiss, and said of no part of it that it is bad.
    fileprivate var isOfTheDocument: Bool {
        switch kind {
        case .invalidInput, .conflict, .notFound, .forbidden, .refusedDocument: true
        case .unauthorized, .rateLimited, .malformedAnswer, .serverError, .transport: false
        }
    }
}

extension WriteProgress {
    fileprivate func settlement(of issue: PlannedIssue) -> Settlement {
        let id = issue.plan.draft.id
        let state: LedgerRow.State =
            if let created = created[id] {
                .created(identifier: created.identifier, title: created.title, url: created.url)
            } else {
                .failed(reason: refused[id] ?? "")
            }
        let warnings = issue.warnings + [notes[id]].compactMap(\.self)
        return Settlement(id: id, plan: issue.plan, warnings: warnings, state: state)
    }
}
