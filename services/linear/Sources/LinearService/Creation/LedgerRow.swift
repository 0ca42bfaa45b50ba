internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Persistence

/// What is known of one issue that was to be created.
struct LedgerRow: Sendable {
    /// pending → created when Linear has it, or failed when Linear said no or could not be asked; failed → pending when
    /// somebody asks for it again. A pending one whose process died is taken up by a job.
    enum State: Sendable, Hashable {
        case pending
        case created(identifier: String, title: String, url: String)
        case failed(reason: String)
    }

    let id: LinearID
    let plan: IssuePlan
    let warnings: [String]
    let state: State
    let comment: Comment

    /// What is known of the comment with its evidence: pending → made, or failed when Linear said no; failed → pending when
    /// somebody asks for it again.
    enum Comment: Sendable, Hashable {
        /// It is to have none.
        case none
        case pending
        case made
        case failed(reason: String)
    }

    /// Whether nothing is left to be done.
    var isFinished: Bool { isCreated && (comment == .none || comment == .made) }

    var isCreated: Bool {
        if case .created = state { true } else { false }
    }
}

extension LedgerRow {
    init(_ row: SQLRow) throws {
        self.id = try row.id("id")
        self.plan = try LinearJSON.decoder().decode(IssuePlan.self, from: Data(try row.text("plan").utf8))
        self.warnings = try row.texts("warnings")
        switch try row.text("state") {
        case "created":
            self.state = .created(
                identifier: try row.text("identifier"), title: try row.text("title"), url: try row.text("url")
            )
        case "failed": self.state = .failed(reason: try row.text("reason"))
        default: self.state = .pending
        }
        switch try row.optionalText("comment") {
        case "made": self.comment = .made
        case "failed": self.comment = .failed(reason: try row.optionalText("comment_reason") ?? "")
        case "pending": self.comment = .pending
        default: self.comment = .none
        }
    }
}

/// How an issue ended.
struct Settlement: Sendable {
    let id: LinearID
    let plan: IssuePlan
    let warnings: [String]
    let state: LedgerRow.State
}
