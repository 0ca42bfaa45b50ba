internal import Domain
internal import ServiceClients

/// Reads what a question asks, with what was asked before it.
struct QuestionReader {
    let subjects: NamedSubjects
    let today: CalendarDate

    /// How many earlier questions are read: what a question leans on is seldom further back.
    private static let longestMemory = 4
    private static let mostRelated = 8
    /// Nobody searches for a longer one, and a search takes no query of more than 1,000 characters: 15 of these.
    private static let longestWord = 32

    func read(_ question: Question) -> Inquiry {
        read(question.text, after: question.turns.suffix(Self.longestMemory))
    }

    private func read(_ text: String, after turns: ArraySlice<Turn>) -> Inquiry {
        let inquiry = alone(text)
        guard let last = turns.last, leans(text, inquiry) else { return inquiry }
        let earlier = read(last.question, after: turns.dropLast())
        return FollowUp(earlier: earlier, answer: last.answer, subjects: subjects).complete(
            inquiry, words: NameFolding.words(text))
    }

    /// Whether a question says too little to stand alone.
    private func leans(_ text: String, _ inquiry: Inquiry) -> Bool {
        let words = NameFolding.words(text)
        let cues = CueWords(words)
        if QuestionCues.elliptical.contains(where: { cues.ranges(of: $0).first?.lowerBound == 0 }) { return true }
        if FollowUp.place(words) != nil { return true }
        if refersBack(words) { return inquiry.terms.stems.count <= 3 }
        let names = inquiry.people.count + inquiry.projects.count + inquiry.identifiers.count
        return names == 0 && inquiry.days == nil && inquiry.terms.stems.count <= 1 && inquiry.kind != .meetings
    }

    /// Whether a pronoun stands for something that was said before: not in `this week`, and `that` only at the end.
    private func refersBack(_ words: [String]) -> Bool {
        var words = words
        if let days = DayWindow.find(in: words, today: today) { words.removeSubrange(days.words) }
        return words.last == "that" || words.contains(where: QuestionCues.pronouns.contains)
    }

    private func alone(_ text: String) -> Inquiry {
        var words = CueWords(NameFolding.words(text))
        for index in words.words.indices.dropFirst() where words.words[index] == "me" {
            if QuestionCues.asking.contains(words.words[index - 1]) { words.use((index - 1)..<(index + 1)) }
        }
        let identifiers = subjects.identifiers(in: &words, of: text)
        let projects = subjects.projects(in: &words)
        let people = subjects.people(in: &words)
        let meetings = subjects.meetings(in: words)
        var days: DayWindow?
        if let found = DayWindow.find(in: words.words, today: today) {
            days = found.window
            words.use(found.words)
        }
        var inquiry = Inquiry(
            kind: .topic, shape: shape(words), people: people, projects: projects, identifiers: identifiers,
            meetings: meetings, days: days, topic: [], searchText: text)
        inquiry.kind = kind(&words, &inquiry)
        if [.decisions, .actions, .meetings].contains(inquiry.kind) {
            MeetingNames.use(meetings, in: &words)
        }
        inquiry.isMissed = inquiry.kind == .meetings && words.has(QuestionCues.missed)
        inquiry.isAboutAsker = subjects.speaksOfAsker(words.words)
        if inquiry.isAboutAsker, people.isEmpty, inquiry.kind == .topic, !isAbout(words, beside: QuestionCues.work) {
            words.use(QuestionCues.work)
        }
        inquiry.isAboutState = words.has(QuestionCues.standing)
        if [.topic, .owner, .when].contains(inquiry.kind), let found = DayWindow.find(in: words.words, today: today) {
            inquiry.topic += words.words[found.words].filter { DayWindow.isMonth($0) }
        }
        inquiry.strangers = StrangerFinder(text, words: words).strangers()
        inquiry.topic += words.rest.filter {
            !PlainWords.all.contains($0) && ($0.count > 1 || $0.first?.isNumber == true)
        }
        inquiry.searchText = searchText(inquiry, words)
        return inquiry
    }

    private func shape(_ words: CueWords) -> Inquiry.Shape {
        if words.begins(with: QuestionCues.who) { return .person }
        if words.begins(with: QuestionCues.when) { return .day }
        if words.has(QuestionCues.number) { return .number }
        return words.has(QuestionCues.reason) ? .reason : .any
    }

    private func kind(_ words: inout CueWords, _ inquiry: inout Inquiry) -> Inquiry.Kind {
        if words.has(QuestionCues.decisions) { return use(.decisions, QuestionCues.decisions, &words) }
        if !inquiry.identifiers.isEmpty { return .issues }
        if let kind = ofMeetings(&words, inquiry) { return kind }
        if words.has(QuestionCues.actions) { return use(.actions, QuestionCues.actions, &words) }
        if let kind = listed(&words, inquiry) { return kind }
        if let filter = IssueFilter(words, inquiry) {
            inquiry.filter = filter
            words.use(words.rest)
            return .filtered
        }
        if words.begins(with: QuestionCues.when) { return .when }
        if inquiry.shape == .person, isAbout(words, beside: QuestionCues.who) { return .owner }
        if !inquiry.people.isEmpty, !isAbout(words, beside: QuestionCues.work) {
            return use(.work, QuestionCues.work, &words)
        }
        if inquiry.projects.count == 1, inquiry.people.isEmpty, !isAbout(words, beside: QuestionCues.state) {
            return use(.state, QuestionCues.state, &words)
        }
        if words.has(QuestionCues.meetings), !isAbout(words, beside: QuestionCues.meetings + ["miss", "missed"]) {
            return .meetings
        }
        return .topic
    }

    /// What is left to do from meetings that are named.
    private func ofMeetings(_ words: inout CueWords, _ inquiry: Inquiry) -> Inquiry.Kind? {
        guard !inquiry.meetings.isEmpty, words.has(QuestionCues.left) else { return nil }
        var others = words
        MeetingNames.use(inquiry.meetings, in: &others)
        return isAbout(others, beside: QuestionCues.left + QuestionCues.work)
            ? nil : use(.actions, QuestionCues.left + QuestionCues.work, &words)
    }

    /// What is due, overdue or blocked, if nothing else is asked about.
    private func listed(_ words: inout CueWords, _ inquiry: Inquiry) -> Inquiry.Kind? {
        let lists: [(Inquiry.Kind, [String])] = [
            (.overdue, QuestionCues.overdue), (.blocked, QuestionCues.blocked), (.due, QuestionCues.due),
        ]
        for (kind, cues) in lists where words.has(cues) {
            let beside = cues + QuestionCues.work + ["anything", "everything", "which", "list"]
            if !isAbout(words, beside: beside) { return use(kind, beside, &words) }
        }
        return nil
    }

    /// Whether something is asked about beside `cues` and what was understood already.
    private func isAbout(_ words: CueWords, beside cues: [String]) -> Bool {
        var words = words
        words.use(cues)
        return !Terms(words: words.rest).isEmpty
    }

    private func use(_ kind: Inquiry.Kind, _ cues: [String], _ words: inout CueWords) -> Inquiry.Kind {
        words.use(cues)
        return kind
    }

    private func searchText(_ inquiry: Inquiry, _ words: CueWords) -> String {
        let names =
            inquiry.people.map(\.name)
            + inquiry.projects.compactMap { $0.name.split(separator: " ").first.map(String.init) }
        let rest = words.words.filter { !PlainWords.all.contains($0) }
        let related = rest.flatMap { RelatedWords.words(for: WordStem.of($0)).sorted() }.prefix(Self.mostRelated)
        return (rest + names.flatMap { NameFolding.words($0) } + related).reduce(into: [String]()) { words, word in
            if !words.contains(word) { words.append(word) }
        }.filter { $0.count <= Self.longestWord }.prefix(30).joined(separator: " ")
    }
}
