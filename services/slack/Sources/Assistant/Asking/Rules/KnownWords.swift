internal import Domain
internal import ServiceClients

/// The words that there are in all that was looked in.
struct KnownWords {
    private let stems: Set<String>

    init(_ findings: Findings) {
        var stems: Set<String> = []
        for text in findings.texts {
            stems.formUnion(text.title.stems)
            for terms in text.terms { stems.formUnion(terms.stems) }
            let items = (text.summary?.decisions ?? []) + (text.summary?.actionItems ?? [])
            for item in items { stems.formUnion(Terms("\(item.text) \(item.assignee ?? "")").stems) }
        }
        for meeting in findings.meetings ?? [] {
            let names = [MeetingWords.title(meeting)] + meeting.participants + meeting.projectTags
            stems.formUnion(Terms(names.joined(separator: " ")).stems)
        }
        if let workspace = findings.workspace {
            for issue in workspace.issues {
                let labels = issue.labels.map(\.name).joined(separator: " ")
                stems.formUnion(Terms("\(issue.title) \(issue.description ?? "") \(labels)").stems)
            }
            let names =
                workspace.projects.map(\.name) + workspace.milestones.map(\.name) + workspace.teams.map(\.name)
                + workspace.users.flatMap { [$0.name, $0.displayName] }
            stems.formUnion(Terms(names.joined(separator: " ")).stems)
        }
        for page in findings.pages { stems.formUnion(Terms("\(page.title) \(page.text)").stems) }
        self.stems = stems
    }

    /// Whether every word of `text` is there.
    func have(_ text: String) -> Bool { Terms(text).stems.isSubset(of: stems) }

    /// Those of `words` that are nowhere, neither themselves nor by a word that stands for them.
    func missing(_ words: [String]) -> [String] {
        words.filter { word in
            Terms(words: [word]).stems.contains {
                !stems.contains($0) && RelatedWords.stems(for: $0).isDisjoint(with: stems)
            }
        }
    }
}
