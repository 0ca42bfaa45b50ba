internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import MeetingAnalysis
internal import NIOCore
internal import Redaction
internal import ServiceHost
internal import WireFormat

/// | Method | Path                                         | Caller proves | Answer                                       |
/// |--------|----------------------------------------------|---------------|----------------------------------------------|
/// | GET    | `/transcript/meetings/{id}/tickets`          | token         | the proposals                                |
/// | POST   | `/transcript/meetings/{id}/tickets`          | token         | 201 issues made of them; 200 nothing was new |
/// | POST   | `/transcript/meetings/{id}/tickets/dismiss`  | token         | these proposals, dismissed                   |
///
/// A POST made again with its `Idempotency-Key` gets the answer that it got before.
struct ProposalRoutes: Sendable {
    /// As many as the linear service takes at once.
    private static let maxChosen = 50

    let desk: TicketDesk
    let answers: TicketAnswers

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("meetings/:id/tickets", use: list)
        group.post("meetings/:id/tickets", use: create)
        group.post("meetings/:id/tickets/dismiss", use: dismiss)
    }

    struct Answer: Codable, Sendable {
        let id: ProposalID
        let title: String
        let description: String
        @OrNull var project: String?
        @OrNull var milestone: String?
        @OrNull var assignee: String?
        @OrNull var priority: Priority?
        @OrNull var estimate: Int?
        @OrNull var dueDate: CalendarDate?
        let subtasks: [String]
        let evidence: [Evidence]
        @OrNull var duplicateOf: String?
        let status: Proposal.Status
        @OrNull var identifier: String?
        @OrNull var url: String?

        init(_ proposal: Proposal) {
            let ticket = proposal.ticket
            self.id = proposal.id
            self.title = ticket.title.text(for: .caller)
            self.description = ticket.description.text(for: .caller)
            self.project = ticket.project
            self.milestone = ticket.milestone
            self.assignee = ticket.assignee?.text(for: .caller)
            self.priority = ticket.priority
            self.estimate = ticket.estimate
            self.dueDate = ticket.dueDate
            self.subtasks = ticket.subtasks.map { $0.text(for: .caller) }
            self.evidence = ticket.evidence.map { Evidence($0, for: .caller) }
            self.duplicateOf = ticket.duplicateOf
            self.status = proposal.status
            self.identifier = proposal.identifier
            self.url = proposal.url
        }
    }

    struct CreateBody: Decodable, Sendable {
        let ids: [ProposalID]?
        let all: Bool?
    }

    struct DismissBody: Decodable, Sendable {
        let ids: [ProposalID]
    }

    struct CreateAnswer: Codable, Sendable {
        struct Created: Codable, Sendable {
            let id: ProposalID
            let identifier: String
            let title: String
            let url: String
            let warnings: [String]
        }

        struct NotCreated: Codable, Sendable {
            let id: ProposalID
            let reason: String
        }

        let created: [Created]
        let failed: [NotCreated]
        let skipped: [NotCreated]
        let mode: String
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Page<Answer> {
        let page = try OffsetPage(request)
        let proposals = try await desk.proposals(of: try context.meetingID)
        return page.page(of: proposals.dropFirst(page.offset), Answer.init)
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let id = try context.meetingID
        let key = try IdempotencyKey.read(request)
        let choice = try Self.choice(try await request.json(CreateBody.self))
        guard let key else { return Self.response(try await create(choice, of: id)) }
        return Self.response(
            try await answers.answer(to: key, of: id, body: choice.description) { try await create(choice, of: id) })
    }

    @Sendable private func dismiss(_ request: Request, _ context: AuthenticatedContext) async throws -> Page<Answer> {
        let id = try context.meetingID
        let ids = try Self.checked(try await request.json(DismissBody.self).ids)
        return Page(items: try await desk.dismiss(ids, of: id).map(Answer.init), nextCursor: nil)
    }

    private func create(_ choice: TicketDesk.Choice, of id: MeetingID) async throws -> TicketAnswers.Answer {
        let result = try await desk.create(choice, of: id)
        let answer = CreateAnswer(
            created: result.outcome.created.map {
                .init(id: $0.proposal, identifier: $0.identifier, title: $0.title, url: $0.url, warnings: $0.warnings)
            },
            failed: result.outcome.failed.map { .init(id: $0.proposal, reason: $0.reason) },
            skipped: result.skipped.map { .init(id: $0.proposal, reason: $0.reason) }, mode: result.outcome.mode)
        return TicketAnswers.Answer(
            status: result.newlyCreated > 0 ? 201 : 200,
            body: String(decoding: try ContractJSON.encoder().encode(answer), as: UTF8.self))
    }

    private static func response(_ answer: TicketAnswers.Answer) -> Response {
        Response(
            status: .init(code: answer.status), headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
    }

    private static func checked(_ ids: [ProposalID]) throws(Problem) -> [ProposalID] {
        guard (1...maxChosen).contains(ids.count) else {
            throw Problem(
                .unprocessableContent, "The body has a field that is missing or wrong.",
                errors: [.init(pointer: "/ids", detail: "must hold 1 to \(maxChosen) ids")])
        }
        return ids
    }

    private static func choice(_ body: CreateBody) throws(Problem) -> TicketDesk.Choice {
        switch (body.ids, body.all) {
        case (nil, true?): return .all
        case (let ids?, nil), (let ids?, false?):
            return .only(try checked(ids))
        default:
            throw Problem(
                .unprocessableContent, "Send either {\"ids\": [...]} or {\"all\": true}.",
                errors: [.init(pointer: "/ids", detail: "must be there, or all must be true; not both")])
        }
    }
}

extension UnknownProposals: ProblemConvertible {
    var problem: Problem {
        Problem(
            .notFound, "Some of the ids are none of this meeting's proposals. Ask for the proposals first.",
            errors: ids.map { .init(pointer: "/ids", detail: "\($0) is not known") })
    }
}
