package import Domain

/// The value of a button that means one proposal of a meeting: `MEETING/PROPOSAL`.
package struct ProposalButton: Sendable, Hashable {
    package var meeting: MeetingID
    package var proposal: ProposalID

    package init(meeting: MeetingID, proposal: ProposalID) {
        self.meeting = meeting
        self.proposal = proposal
    }

    /// Reads what ``value`` wrote; nil for anything else.
    package init?(value: String) {
        let parts = value.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let meeting = MeetingID(parts[0]), let proposal = ProposalID(parts[1]) else {
            return nil
        }
        self.init(meeting: meeting, proposal: proposal)
    }

    package var value: String { "\(meeting)/\(proposal)" }
}
