internal import Domain
internal import ServiceClients

/// Completes a question by the one before it: "and Maria?", "when is it due?".
struct FollowUp {
    let earlier: Inquiry
    /// What was answered then.
    let answer: String
    let subjects: NamedSubjects

    func complete(_ inquiry: Inquiry, words: [String]) -> Inquiry {
        var whole = inquiry
        let isElliptical = QuestionCues.elliptical.contains {
            CueWords(words).ranges(of: $0).first?.lowerBound == 0
        }
        let replaces = !inquiry.people.isEmpty || !inquiry.projects.isEmpty || inquiry.days != nil
        if inquiry.kind == .topic || (isElliptical && replaces) || !inquiry.isAboutTopic && inquiry.kind == .work {
            if isElliptical || !inquiry.isAboutTopic { whole.kind = earlier.kind }
        }
        if whole.shape == .any { whole.shape = earlier.shape }
        if inquiry.people.isEmpty, inquiry.projects.isEmpty || words.contains(where: QuestionCues.persons.contains) {
            whole.people = earlier.people
        }
        if inquiry.projects.isEmpty, inquiry.people.isEmpty { whole.projects = earlier.projects }
        if inquiry.days == nil { whole.days = earlier.days }
        if inquiry.meetings.isEmpty { whole.meetings = earlier.meetings }
        if inquiry.identifiers.isEmpty, !replaces { whole.identifiers = issues(words) }
        if !whole.identifiers.isEmpty, [.topic, .when, .owner, .due, .work].contains(whole.kind), !inquiry.isAboutTopic
        {
            whole.kind = .issues
        }
        if Self.place(words) != nil, !whole.identifiers.isEmpty {
            whole.kind = .issues
            whole.topic = []
            return whole
        }
        if !replaces || !isElliptical || earlier.kind == .topic {
            whole.topic = (earlier.topic + inquiry.topic).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        whole.searchText = [inquiry.searchText, earlier.searchText].joined(separator: " ")
        return whole
    }

    /// Which of a list is meant, from 0, and from -1 backwards: `the second one`.
    static func place(_ words: [String]) -> Int? {
        let places = ["first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1]
        guard let index = words.firstIndex(where: { places[$0] != nil }), index + 1 < words.count,
            ["one", "issue", "ticket", "of"].contains(words[index + 1])
        else { return nil }
        return places[words[index]]
    }

    /// The issues that were asked about, else the one that the answer began with, where `it` or the like refers to it.
    private func issues(_ words: [String]) -> [String] {
        if let place = Self.place(words) {
            var cues = CueWords(NameFolding.words(answer.prefix(4_000)))
            let listed = subjects.identifiers(in: &cues, of: answer)
            let index = place < 0 ? listed.count + place : place
            return listed.indices.contains(index) ? [listed[index]] : []
        }
        guard words.contains(where: QuestionCues.pronouns.contains) else { return [] }
        if !earlier.identifiers.isEmpty { return earlier.identifiers }
        var cues = CueWords(NameFolding.words(answer.prefix(2_000)))
        return Array(subjects.identifiers(in: &cues, of: answer).prefix(1))
    }
}
