internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import MeetingAnalysis
internal import Persistence
internal import Redaction

/// Turns proposals into issues of Linear when a person says so.
struct TicketDesk: Sendable {
    enum Choice: Sendable, CustomStringConvertible {
        /// Every proposal that no issue covers yet.
        case all
        case only([ProposalID])

        var description: String {
            switch self {
            case .all: "all"
            case .only(let ids): ids.map(\.description).joined(separator: ",")
            }
        }
    }

    struct Skipped: Sendable {
        let proposal: ProposalID
        let reason: String
    }

    struct Result: Sendable {
        let outcome: TicketOutcome
        let skipped: [Skipped]
        /// Issues that came to be by this call.
        let newlyCreated: Int
    }

    /// As many as the linear service takes at once, with room for sub-issues.
    private static let ticketsPerCall = 25

    let database: any Database
    let queue: JobQueue
    let creator: any TicketCreator
    let ambient: Ambient
    private let meetings = MeetingRepository()
    private let proposals = ProposalRepository()
    private let segments = SegmentRepository()

    init(database: any Database, queue: JobQueue, creator: any TicketCreator, ambient: Ambient) {
        self.database = database
        self.queue = queue
        self.creator = creator
        self.ambient = ambient
    }

    /// - Throws: ``ArchiveError`` for a meeting that is not there or not ready.
    func proposals(of id: MeetingID) async throws -> [Proposal] {
        try await database.read { connection in
            guard let meeting = try meetings.find(id, on: connection) else { throw ArchiveError.unknown }
            switch meeting.status {
            case .ready: return try proposals.list(of: id, on: connection)
            case .failed: throw ArchiveError.failed
            case .queued, .processing:
                // Processing again keeps what was there, unless that rests on words that are gone now.
                let known = try proposals.list(of: id, on: connection)
                guard meeting.isReadable, !known.isEmpty else { throw ArchiveError.notReady(meeting.status) }
                return known
            }
        }
    }

    /// Creates the chosen proposals. The ids of the issues follow from those of the proposals, so that doing it twice,
    /// or at once from two places, creates nothing twice.
    ///
    /// - Throws: ``ArchiveError``; ``UnknownProposals``; ``ServiceCallError`` when the linear service or Linear itself is
    ///   away: the proposals then stay as they are.
    func create(_ choice: Choice, of id: MeetingID) async throws -> Result {
        let known = try await proposals(of: id)
        let (chosen, skipped) = try Self.select(choice, from: known)
        var outcome = TicketOutcome(
            created: chosen.filter(\.isDone).map {
                TicketOutcome.Created(
                    proposal: $0.id, identifier: $0.identifier ?? "", title: $0.ticket.title.text(for: .caller),
                    url: $0.url ?? "",
                    warnings: [])
            }, failed: [], mode: "unchanged")
        let before = Set(chosen.compactMap(\.identifier))
        let pending = chosen.filter { !$0.isDone }
        for start in stride(from: 0, to: pending.count, by: Self.ticketsPerCall) {
            let batch = Array(pending[start..<min(start + Self.ticketsPerCall, pending.count)])
            let made = try await creator.create(try await tickets(for: batch, of: id))
            // Batch by batch, so that what was made is known even if the next one fails.
            try await database.write { connection in
                try meetings.hold(id, on: connection)
                for created in made.created {
                    guard let proposal = batch.first(where: { $0.id == created.proposal }) else { continue }
                    try proposals.markCreated(
                        proposal, as: created, mode: made.mode, of: id, at: ambient.now, on: connection)
                }
                guard !made.created.isEmpty else { return }
                try Notices(queue: queue, ambient: ambient).tellTicketsChanged(of: id, on: connection)
            }
            queue.announce()
            outcome.created += made.created
            outcome.failed += made.failed
            outcome.mode = made.mode
        }
        let newlyCreated = outcome.created.count { !before.contains($0.identifier) }
        return Result(outcome: outcome, skipped: skipped, newlyCreated: newlyCreated)
    }

    /// Says that proposals are not to become tickets. What is a ticket already stays one, and what was dismissed can still be
    /// asked for by its id.
    ///
    /// - Returns: these proposals as they are now.
    /// - Throws: ``ArchiveError``; ``UnknownProposals``.
    func dismiss(_ ids: [ProposalID], of id: MeetingID) async throws -> [Proposal] {
        _ = try Self.select(.only(ids), from: try await proposals(of: id))
        let dismissed = try await database.write { connection in
            try meetings.hold(id, on: connection)
            if try proposals.dismiss(ids, of: id, at: ambient.now, on: connection) {
                try Notices(queue: queue, ambient: ambient).tellTicketsChanged(of: id, on: connection)
            }
            let wanted = Set(ids)
            return try proposals.list(of: id, on: connection).filter { wanted.contains($0.id) }
        }
        queue.announce()
        return dismissed
    }

    private static func select(
        _ choice: Choice, from known: [Proposal]
    ) throws -> (chosen: [Proposal], skipped: [Skipped]) {
        switch choice {
        case .all:
            var chosen: [Proposal] = []
            var skipped: [Skipped] = []
            for proposal in known {
                if let issue = proposal.ticket.duplicateOf, proposal.status == .proposed {
                    skipped.append(Skipped(proposal: proposal.id, reason: "\(issue) covers it; ask for it by its id"))
                } else if proposal.status == .dismissed {
                    skipped.append(Skipped(proposal: proposal.id, reason: "dismissed; ask for it by its id"))
                } else {
                    chosen.append(proposal)
                }
            }
            return (chosen, skipped)
        case .only(let ids):
            let wanted = Set(ids)
            let unknown = wanted.subtracting(known.map(\.id))
            guard unknown.isEmpty else { throw UnknownProposals(ids: ids.filter(unknown.contains)) }
            return (known.filter { wanted.contains($0.id) }, [])
        }
    }

    private func tickets(for pending: [Proposal], of id: MeetingID) async throws -> [NewTicket] {
        try await database.read { connection in
            let meeting = try meetings.find(id, on: connection)
            let text = try segments.segments(of: id, on: connection)
            return pending.map { proposal in
                NewTicket(
                    id: LinearID(.derived(from: "issue", proposal.id.description)), proposal: proposal,
                    evidence: Self.words(of: proposal.ticket, in: text), meeting: meeting)
            }
        }
    }

    private static func words(of ticket: TicketProposal, in segments: [Segment]) -> [NewTicket.Words] {
        ticket.evidence.map { evidence in
            let segment = segments.first { $0.index == evidence.segment }
            return NewTicket.Words(
                quote: evidence.quote, speaker: segment?.speaker, startSeconds: segment?.startSeconds)
        }
    }
}

/// Ids that are none of the meeting's proposals.
struct UnknownProposals: Error, Sendable {
    let ids: [ProposalID]
}
