internal import ServiceClients

extension Assistant {
    /// As many meetings as are read for one report.
    static let reportedMeetings = 12

    /// What was decided in `meetings`, in their order, and what could not be read.
    ///
    /// - Parameter subject: only what was decided about it; nil: everything.
    func decisions(
        of meetings: [MeetingWire], about subject: MeetingSubject? = nil
    ) async -> (decisions: [MeetingDecision], notice: String?) {
        let read = Array(meetings.prefix(Self.reportedMeetings))
        let summaries = await withTaskGroup(of: (Int, SummaryWire?).self) { tasks in
            for (index, meeting) in read.enumerated() {
                tasks.addTask {
                    let summary = await reach("transcript", within: Self.longestRead) {
                        [transcript] () throws(ServiceCallError) in
                        try await transcript.summary(meeting.id)
                    }
                    return (index, try? summary.get())  // what is missing is counted below
                }
            }
            return await tasks.reduce(into: [Int: SummaryWire]()) { $0[$1.0] = $1.1 }
        }
        let decisions = read.enumerated().flatMap { index, meeting in
            (summaries[index]?.decisions ?? [])
                .filter { DecisionWords.sayMuch($0.text) && (subject?.contains($0, of: meeting) ?? true) }
                .map { MeetingDecision(text: $0.text, meeting: meeting) }
        }
        let missing = meetings.count - summaries.count
        guard missing > 0 else { return (decisions, nil) }
        return (decisions, "The decisions of \(CountWords.text(missing, "meeting")) are left out.")
    }
}
