extension EvaluationReport {
    /// The scores as a text table; when there is no gold, how many proposals each meeting has.
    public var table: String {
        guard !meetings.isEmpty else { return proposalCounts }
        return [ticketTable, redactionTotals.table].joined(separator: "\n\n")
    }

    private var proposalCounts: String {
        var table = TextTable(["meeting", "proposals"])
        for name in tickets.keys.sorted() { table.add([name, "\(tickets[name]?.count ?? 0)"]) }
        return table.text
    }

    private var ticketTable: String {
        var table = TextTable([
            "meeting", "right", "extra", "missed", "prec", "recall", "F1", "who", "project", "due", "prio", "dup",
            "alarms",
            "decided", "named",
        ])
        for meeting in meetings { table.add(Self.row(meeting.name, meeting.tickets)) }
        table.add(Self.row("all", ticketTotals))
        return table.text
    }

    private static func row(_ name: String, _ scores: TicketScores) -> [String] {
        let fields = [
            scores.assigneeAgrees, scores.projectAgrees, scores.dueAgrees, scores.priorityAgrees,
            scores.duplicateAgrees,
        ]
        return [name, "\(scores.matched)", "\(scores.spurious)", "\(scores.missed)"]
            + [scores.precision, scores.recall, scores.f1].map(TextTable.percent)
            + fields.map { TextTable.percent(share($0, scores.matched)) }
            + [
                "\(scores.falseAlarms)/\(scores.temptations)", "\(scores.decisionsFound)/\(scores.decisions)",
                "\(scores.decisionsNamed)",
            ]
    }
}

extension RedactionScores {
    /// The scores as a text table.
    public var table: String {
        var table = TextTable(["redaction", "good", "all", "%"])
        func add(_ name: String, _ count: Count) {
            if count.all > 0 { table.add([name, "\(count.good)", "\(count.all)", TextTable.percent(count.share)]) }
        }
        for label in byLabel.keys.sorted() { add("hidden \(label)", byLabel[label] ?? Count()) }
        add("hidden, all labels", recall)
        add("redactions that are right", redactions)
        add("kept", kept)
        add("turns that leak nothing", sensitiveTurns)
        add("plain words left alone", plainWords)
        return table.text
    }
}
