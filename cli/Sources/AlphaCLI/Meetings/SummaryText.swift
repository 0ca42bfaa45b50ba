internal import Domain
internal import ServiceClients

/// A meeting's summary for people.
struct SummaryText {
    let meeting: MeetingWire
    let summary: SummaryWire

    func lines(_ output: Output) -> [String] {
        let style = output.style
        var lines = [style.bold(meeting.name)]
        lines.append(
            [meeting.meetingDate?.description, meeting.participants.joined(separator: ", "), "id \(meeting.id)"]
                .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        )
        if let notice = meeting.redactionNotice { lines += wrapped("Redaction: \(notice)", columns: columns(output)) }
        lines += [""] + wrapped(summary.summary, columns: columns(output))
        lines += section("Key points", summary.keyPoints, output)
        lines += section("Decisions", summary.decisions, output)
        lines += section("Action items", summary.actionItems, output)
        return lines + ["", style.faint("written by \(summary.engine)")]
    }

    private func section(_ title: String, _ items: [SummaryWire.Item], _ output: Output) -> [String] {
        guard !items.isEmpty else { return [] }
        var lines = ["", output.style.bold(title)]
        for item in items {
            let facts = [item.assignee, item.dueDate.map { "due \($0)" }].compactMap { $0 }
            let text = item.text + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
            var itemLines = wrapped(text, columns: columns(output), indent: "    ")
            if let first = itemLines.first { itemLines[0] = "  - " + first.dropFirst(4) }
            lines += itemLines
        }
        return lines
    }

    private func columns(_ output: Output) -> Int { min(output.results.columns, 110) }
}
