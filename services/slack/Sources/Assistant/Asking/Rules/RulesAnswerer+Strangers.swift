internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    /// That a name which the question has is nobody's, with those that come near; nil when all are known.
    func strangers() -> AnswerDraft? {
        guard inquiry.identifiers.isEmpty, !inquiry.strangers.isEmpty, findings.workspace != nil,
            findings.meetings != nil
        else { return nil }
        let known = KnownWords(findings)
        guard let stranger = inquiry.strangers.first(where: { !known.have($0.name) }) else { return nil }
        let name = MarkdownText.escaped(TextWords.line(stranger.name, atMost: 60))
        var draft = AnswerDraft()
        switch stranger.kind {
        case .person:
            draft.add("There is nobody called \(name) in Linear or \(meetingsLookedIn).")
            draft.add(
                near(stranger.name, among: peopleNames) ?? "Ask with the name as Linear has it, such as \(example).")
        case .project:
            draft.add("There is no project or client called \(name) in Linear, and no meeting speaks of it.")
            let names = (findings.workspace?.projects ?? []).map(\.name)
            draft.add(
                near(stranger.name, among: names)
                    ?? "Projects: \(MarkdownText.escaped(CountWords.list(names, atMost: 8))).")
        case .thing:
            draft.add("Nothing was found about \(name). I looked in \(CountWords.list(places)).")
            let others = (findings.workspace?.projects ?? []).map(\.name) + peopleNames
            draft.add((stranger.name.count > 4 ? near(stranger.name, among: others) : nil) ?? otherWords)
        }
        return draft
    }

    /// That whoever asks about their own work is not in Linear; nil when they are, or ask for something else.
    func newcomer() -> AnswerDraft? {
        guard inquiry.isAboutAsker, inquiry.people.isEmpty, findings.workspace != nil, !inquiry.isAboutTopic,
            [.topic, .due, .overdue, .blocked, .actions, .filtered].contains(inquiry.kind)
        else { return nil }
        var draft = AnswerDraft()
        draft.add("You are not in Linear under this name or e-mail address, so I cannot tell which issues are yours.")
        draft.add(
            "Ask by the name that Linear has, such as `What is \(example) working on?`, or have the address of your "
                + "Slack account added in Linear.")
        return draft
    }

    private func near(_ name: String, among names: [String]) -> String? {
        let near = NearNames.of(name, among: names, atMost: 3)
        return near.isEmpty ? nil : "Near: \(MarkdownText.escaped(CountWords.list(near))). Ask again with one of these."
    }

    private var peopleNames: [String] {
        let guests = (findings.meetings ?? []).flatMap(\.participants)
        return ((findings.workspace?.users ?? []).filter(\.active).map(\.name) + guests).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }

    private var example: String { MarkdownText.escaped(peopleNames.first ?? "a full name") }

    private var meetingsLookedIn: String { findings.isSelection ? "the chosen meetings" : "the meetings" }
}
