internal import Domain
internal import ServiceClients

/// A meeting's proposed tickets for people.
struct ProposalText {
    let meeting: MeetingWire
    let proposals: [ProposalWire]
    /// The turns that evidence points to, by index.
    let segments: [Int: SegmentWire]

    func lines(_ output: Output) -> [String] {
        let heading = [
            output.style.bold(meeting.name), meeting.meetingDate?.description, counted(proposals.count, "proposal"),
        ]
        var lines = [heading.compactMap { $0 }.joined(separator: " · ")]
        for (index, proposal) in proposals.enumerated() {
            lines.append("")
            lines += block(proposal, number: index + 1, output)
        }
        return lines
    }

    private func block(_ proposal: ProposalWire, number: Int, _ output: Output) -> [String] {
        let style = output.style
        let columns = min(output.results.columns, 110)
        let label = "\(number)".padded(to: 4)
        var lines = [style.bold(label + proposal.title)]
        let facts = [
            proposal.assignee ?? "nobody yet", proposal.project, proposal.milestone,
            proposal.dueDate.map { "due \($0)" }, proposal.priority.flatMap { $0 == .none ? nil : "\($0)" },
            proposal.estimate.map { counted($0, "point") },
        ]
        lines.append("    " + facts.compactMap { $0 }.joined(separator: " · "))
        lines += proposal.subtasks.map { "    - \($0)" }
        for evidence in proposal.evidence {
            let quote = "“\(evidence.quote)” \(source(evidence))"
            lines += wrapped(quote, columns: columns, indent: "    ").map(style.faint)
        }
        lines.append("    " + standing(proposal, style))
        return lines
    }

    private func source(_ evidence: Evidence) -> String {
        guard let segment = segments[evidence.segment] else { return "" }
        let place = [segment.speaker, segment.startSeconds.map(TimeText.position)].compactMap { $0 }
        return place.isEmpty ? "" : "(\(place.joined(separator: ", ")))"
    }

    private func standing(_ proposal: ProposalWire, _ style: Style) -> String {
        let status =
            switch proposal.status {
            case "created": style.green(["created", proposal.identifier].compactMap { $0 }.joined(separator: " "))
            default: proposal.status
            }
        let duplicate = proposal.duplicateOf.map { style.yellow("covered by \($0) already") }
        return [status, duplicate, proposal.url, "id \(proposal.id.description.prefix(8))"].compactMap { $0 }
            .joined(separator: " · ")
    }
}
