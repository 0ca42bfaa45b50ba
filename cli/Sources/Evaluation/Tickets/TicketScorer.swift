import Domain
import MeetingAnalysis
import Redaction

/// Compares what the analysis found in a meeting with the gold.
enum TicketScorer {
    static func scores(_ meeting: EvaluatedMeeting, gold: GoldMeeting) -> (scores: TicketScores, differences: [String])
    {
        let matcher = TicketMatcher(places: meeting.places)
        let proposals = meeting.analysed.proposals
        let pairs = matcher.pairs(gold: gold.tickets, proposals: proposals)
        var scores = TicketScores()
        var differences: [String] = []
        scores.matched = pairs.count
        for pair in pairs {
            compare(gold.tickets[pair.gold], proposals[pair.proposal], &scores, &differences)
        }
        let matchedGold = Set(pairs.map(\.gold))
        for index in gold.tickets.indices where !matchedGold.contains(index) {
            scores.missed += 1
            differences.append("missed: \(gold.tickets[index].title)")
        }
        let spurious = proposals.indices.filter { index in !pairs.contains { $0.proposal == index } }.map {
            proposals[$0]
        }
        scores.spurious = spurious.count
        differences += spurious.map { "spurious: \($0.title.text(for: .caller))" }
        scores.temptations = gold.notTickets.count
        scores.falseAlarms = gold.notTickets.count { temptation in
            spurious.contains { $0.duplicateOf == nil && matcher.stands($0.evidence, at: [temptation.quote]) }
        }
        scores.decisions = gold.decisions.count
        scores.decisionsNamed = meeting.analysed.decisions.count
        scores.decisionsFound = gold.decisions.count { decision in
            let isFound = meeting.analysed.decisions.contains { matcher.stands($0.evidence, at: decision.evidence) }
            if !isFound { differences.append("decision missed: \(decision.text)") }
            return isFound
        }
        return (scores, differences)
    }

    private static func compare(
        _ gold: GoldMeeting.Ticket, _ proposal: TicketProposal, _ scores: inout TicketScores,
        _ differences: inout [String]
    ) {
        func check(_ field: String, _ found: String?, _ wanted: String?) -> Int {
            if found == wanted { return 1 }
            let title = proposal.title.text(for: .caller)
            differences.append("\(field) of \(title): \(found ?? "none"), not \(wanted ?? "none")")
            return 0
        }
        scores.assigneeAgrees += check("assignee", proposal.assignee?.text(for: .caller), gold.assignee)
        scores.projectAgrees += check("project", proposal.project, gold.project)
        scores.dueAgrees += check("due date", proposal.dueDate?.description, gold.due?.description)
        scores.priorityAgrees += check(
            "priority", proposal.priority.map { "\($0.rawValue)" }, gold.priority.map { "\($0.rawValue)" }
        )
        scores.duplicateAgrees += check("duplicate", proposal.duplicateOf, gold.duplicateOf)
    }
}
