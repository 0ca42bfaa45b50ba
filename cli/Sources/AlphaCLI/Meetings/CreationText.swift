internal import Domain
internal import ServiceClients

/// What became of proposals that were to be tickets, for people: those that are on one channel, those that are not on
/// the other.
struct CreationText {
    let answer: TicketsAnswer
    /// Those that were to be created, as they were before.
    let proposals: [ProposalWire]

    func write(to output: Output) {
        var table = Table("TICKET", "TITLE", "LINK")
        for created in answer.created { table.add(created.identifier, created.title, created.url ?? "") }
        if answer.created.isEmpty {
            output.note("No ticket was created.")
        } else {
            table.lines(style: output.style).forEach(output.result)
        }
        if let before { output.note(before) }
        for created in answer.created {
            for warning in created.warnings ?? [] { output.note("\(created.identifier): \(warning)") }
        }
        for failed in answer.failed {
            let title = proposals.first { $0.id == failed.id }?.title ?? failed.id.description
            output.note("\(output.noteStyle.red("not created:")) \(title): \(failed.reason)")
        }
        for proposal in leftOut {
            output.note("left out: \(proposal.title): \(proposal.duplicateOf ?? "an issue") covers it already")
        }
        if answer.mode == "test" { output.note("LINEAR_WRITE_MODE is test: titles begin with [TEST].") }
    }

    /// Asking again gives the same answer, in which nothing says that this time nothing was done.
    private var before: String? {
        let old = Set(proposals.filter { $0.status == "created" }.map(\.id)).intersection(answer.created.map(\.id))
            .count
        guard old > 0 else { return nil }
        return old == answer.created.count
            ? "All of them were created before; nothing was created twice."
            : "\(old) of them \(old == 1 ? "was" : "were") created before, and not again."
    }

    /// What is in Linear already is not created again.
    private var leftOut: [ProposalWire] {
        let told = Set(answer.created.map(\.id)).union(answer.failed.map(\.id))
        return proposals.filter { $0.duplicateOf != nil && !told.contains($0.id) }
    }
}
