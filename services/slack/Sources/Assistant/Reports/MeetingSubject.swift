internal import Domain
internal import ServiceClients

/// Which meetings are about a client or project: those that are tagged with it or have its name in their title; and what
/// in them is.
struct MeetingSubject: Sendable {
    private let projects: Set<String>
    private let words: [String]

    /// - Parameters:
    ///   - name: as it was asked for.
    ///   - projects: the names of its projects.
    init(_ name: String, projects: [String]) {
        self.projects = Set(projects.map { NameFolding.folded($0) })
        self.words = NameFolding.words(name)
    }

    func contains(_ meeting: MeetingWire) -> Bool {
        isNamed(in: MeetingWords.title(meeting)) || meeting.projectTags.contains(where: isTag)
    }

    /// Whether a statement of `meeting` is about it. Of a meeting about several projects only what names this one is.
    func contains(_ item: SummaryWire.Item, of meeting: MeetingWire) -> Bool {
        let others = meeting.projectTags.filter { !isTag($0) }
        if others.isEmpty || isNamed(in: MeetingWords.title(meeting)) { return true }
        let texts = [item.text] + item.evidence.map(\.quote)
        let said = Set(texts.flatMap { NameFolding.words($0) }.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 })
        if !words.isEmpty, words.allSatisfy(said.contains) { return true }
        let elsewhere = Set(others.flatMap { NameFolding.words($0) })
        return projects.contains { project in
            // People call a project by its first word, where that is not also another's.
            guard let first = NameFolding.words(project).first, first.count >= 4 else { return false }
            return said.contains(first) && !elsewhere.contains(first)
        }
    }

    private func isTag(_ tag: String) -> Bool { projects.contains(NameFolding.folded(tag)) || isNamed(in: tag) }

    private func isNamed(in text: String) -> Bool {
        let known = NameFolding.words(text)
        return !words.isEmpty && words.allSatisfy(known.contains)
    }
}
