internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    private static let linearAway = "Linear is not reachable, so "
    private static let meetingsAway = "The meeting archive is not reachable, so "

    /// What an answer begins with when the service that knows it is away; nil when it is not.
    func away(_ draft: AnswerDraft) -> String? {
        if findings.workspace == nil, let lack = lackOfLinear(draft) { return Self.linearAway + lack }
        if !findings.areTextsRead, draft.isEmpty || isOnlyFromMeetings { return Self.meetingsAway + lackOfMeetings }
        return nil
    }

    /// What Linear alone knows of the question; nil when it is not asked for.
    private func lackOfLinear(_ draft: AnswerDraft) -> String? {
        let rest = draft.isEmpty ? "." : "; this is from the meetings only."
        switch inquiry.kind {
        case .issues: return "I cannot tell how \(CountWords.list(inquiry.identifiers)) \(stands)\(rest)"
        case .due: return "I cannot tell what is due \(inquiry.days?.name ?? "within 7 days")."
        case .overdue: return "I cannot tell what is overdue."
        case .blocked: return "I cannot tell which issues are blocked or overdue\(rest)"
        case .work:
            return
                "I cannot tell which issues \(names) \(inquiry.people.first?.isAsker == true ? "have" : "has")\(rest)"
        case .state: return "I cannot tell how \(CountWords.list(inquiry.projects.map(\.name))) stands\(rest)"
        case .filtered: return "I cannot count or list issues."
        case .decisions, .actions, .meetings: return nil
        case .owner, .when, .topic:
            if let stranger = inquiry.strangers.first(where: { $0.kind == .person }) {
                return "I cannot tell what \(MarkdownText.escaped(stranger.name)) works on\(rest)"
            }
            guard inquiry.isAboutState || draft.isEmpty else { return nil }
            return draft.isEmpty
                ? "I could look in the meetings only, and nothing is said about it there."
                : "this is from the meetings only."
        }
    }

    private var stands: String { inquiry.identifiers.count == 1 ? "stands" : "stand" }
    private var names: String {
        MarkdownText.escaped(CountWords.list(inquiry.people.map { $0.isAsker ? "you" : $0.name }))
    }

    private var isOnlyFromMeetings: Bool { [.decisions, .actions, .meetings].contains(inquiry.kind) }

    private var lackOfMeetings: String {
        switch inquiry.kind {
        case .decisions: "I cannot tell what was decided."
        case .actions: "I cannot tell what is to be done from meetings."
        case .meetings: "I cannot tell which meetings there were."
        default: "I could not look for what was said."
        }
    }
}
