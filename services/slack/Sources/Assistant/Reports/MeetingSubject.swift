internal import Domain
internal import ServiceClients

/// Which meetings are about a client or project: those that are tagged with it or have its name in their title.
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
        let tags = meeting.projectTags.map { NameFolding.folded($0) }
        if tags.contains(where: projects.contains) { return true }
        guard !words.isEmpty else { return false }
        return ([MeetingWords.title(meeting)] + meeting.projectTags).contains { text in
            let known = NameFolding.words(text)
            return words.allSatisfy(known.contains)
        }
    }
}
