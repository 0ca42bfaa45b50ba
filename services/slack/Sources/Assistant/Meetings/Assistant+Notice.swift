package import Domain
package import ServiceClients
internal import Settings
package import SlackAPI

extension Assistant {
    /// What the meeting channel gets to read of a meeting, new or after a decision.
    ///
    /// - Parameters:
    ///   - isAgain: whether the meeting was processed again.
    ///   - deciders: who decided on a proposal, where that is known.
    /// - Throws: as ``meetingReport(_:)``: the notice can be posted later.
    package func meetingNotice(
        _ id: MeetingID, isAgain: Bool = false, deciders: [ProposalID: SlackUserID] = [:]
    ) async throws(ServiceCallError) -> SlackMessage {
        let report = try await meetingReport(id)
        return MeetingNotice(report, isAgain: isAgain, deciders: deciders).message(meetingWords, writeMode: writeMode)
    }
}
