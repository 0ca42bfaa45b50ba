internal import ServiceClients
package import SlackAPI

extension Assistant {
    /// What `/teammember NAME` answers.
    ///
    /// - Parameter name: full name, nickname, e-mail address or handle; empty: that of whoever asks.
    package func memberReport(_ name: String, asker: Asker) async -> SlackMessage {
        let words = TextWords.line(name, atMost: 200)
        let asked = ["", "me"].contains(words.lowercased()) ? asker.email ?? asker.name ?? "" : words
        guard !asked.isEmpty else { return ReportReplies.whoIsMeant }
        let reached = await reach("linear", within: Self.longestReport) { [linear] () throws(ServiceCallError) in
            try await linear.member(asked)
        }
        switch reached {
        case .success(let member): return MemberFacts(member, today: today).message
        case .failure(let error): return ReportReplies.failed(error, "Who has what could not be read")
        }
    }

    static let longestReport: Duration = .seconds(15)
}
