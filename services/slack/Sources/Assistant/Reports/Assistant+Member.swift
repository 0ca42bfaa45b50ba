internal import ServiceClients
package import SlackAPI

extension Assistant {
    /// What `/teammember NAME` answers.
    ///
    /// - Parameter name: full name, nickname, e-mail address or handle; empty: that of whoever asks.
    package func memberReport(_ name: String, asker: Asker) async -> SlackMessage {
        let words = TextWords.line(name, atMost: 200)
        let isAsker = ["", "me"].contains(words.lowercased())
        let names = isAsker ? [asker.email, asker.name].compactMap(\.self).filter { !$0.isEmpty } : [words]
        guard let first = names.first else { return ReportReplies.whoIsMeant }
        switch await member(first, or: names.dropFirst()) {
        case .success(let member): return MemberFacts(member, today: today).message
        case .failure(let error) where error.status == 404 && isAsker: return ReportReplies.notInLinear(names)
        case .failure(let error) where error.status == 404 && !error.detail.contains("Near:"):
            return ReportReplies.plain("*\(error.detail)*\(await nearPeople(words))")
        case .failure(let error): return ReportReplies.failed(error, "Who has what could not be read")
        }
    }

    /// Whom Linear knows as `asked`, else as one of the other names; the failure is that of the last.
    private func member(
        _ asked: String, or others: ArraySlice<String>
    ) async -> Result<MemberWire, ServiceCallError> {
        let reached = await reach("linear", within: Self.longestReport) { [linear] () throws(ServiceCallError) in
            try await linear.member(asked)
        }
        guard case .failure(let error) = reached, error.status == 404, let next = others.first else { return reached }
        return await member(next, or: others.dropFirst())
    }

    /// The names that come near, else those that there are.
    private func nearPeople(_ name: String) async -> String {
        let read = await reach("linear", within: .seconds(5)) { [linear] () throws(ServiceCallError) in
            try await linear.workspace()
        }
        let users = (try? read.get())?.users ?? []  // without them it still is true that there is nobody
        return KnownNames(users.filter(\.active).map(\.name)).advice(name, "In Linear").map { " \($0)" } ?? ""
    }

    static let longestReport: Duration = .seconds(15)
}
