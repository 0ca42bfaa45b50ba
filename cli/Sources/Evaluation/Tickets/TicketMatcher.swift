import MeetingAnalysis
import Redaction

/// Pairs proposals with gold tickets, one to one, best match first.
///
/// A proposal matches a ticket when one of its evidence quotes and one of the ticket's share at least half of the
/// shorter one in the same place of the file, or when their titles share at least half of all their words. The better
/// the match (a place counts 1, the titles their share), the earlier it is made.
struct TicketMatcher {
    let places: FilePlaces

    static let titleThreshold = 0.5

    struct Pair {
        let gold: Int
        let proposal: Int
    }

    func pairs(gold: [GoldMeeting.Ticket], proposals: [TicketProposal]) -> [Pair] {
        var options: [(score: Double, pair: Pair)] = []
        for (goldIndex, ticket) in gold.enumerated() {
            for (proposalIndex, proposal) in proposals.enumerated() {
                let score = score(ticket, proposal)
                if score > 0 { options.append((score, Pair(gold: goldIndex, proposal: proposalIndex))) }
            }
        }
        options.sort { ($1.score, $0.pair.gold, $0.pair.proposal) < ($0.score, $1.pair.gold, $1.pair.proposal) }
        var usedGold: Set<Int> = []
        var usedProposals: Set<Int> = []
        return options.compactMap { option in
            guard !usedGold.contains(option.pair.gold), !usedProposals.contains(option.pair.proposal) else {
                return nil
            }
            usedGold.insert(option.pair.gold)
            usedProposals.insert(option.pair.proposal)
            return option.pair
        }
    }

    private func score(_ ticket: GoldMeeting.Ticket, _ proposal: TicketProposal) -> Double {
        let similarity = TitleSimilarity.of(ticket.title, proposal.title.text(for: .caller))
        let isSamePlace = stands(proposal.evidence, at: ticket.evidence)
        return isSamePlace || similarity >= Self.titleThreshold ? (isSamePlace ? 1 : 0) + similarity : 0
    }

    /// Whether some of the evidence stands where some of the quotes do.
    func stands(_ evidence: [FilteredEvidence], at quotes: [String]) -> Bool {
        let wanted = quotes.map { places.sources(ofOriginal: $0) }
        return evidence.contains { piece in
            let found = places.sources(of: piece)
            return wanted.contains { FilePlaces.overlap(found, $0) }
        }
    }
}
