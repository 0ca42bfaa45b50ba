internal import Domain
internal import LinearAPI

/// Which projects are a client's. Linear knows no clients: a project belongs to the client whose name stands at the
/// beginning of its own, or of a part of it as in “Intake for Quillhaven”, or that its description names.
struct ClientProjects: Sendable {
    /// Words that tell no client from another.
    private static let commonWords: Set<String> = [
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "our", "the", "their", "to", "with", "client",
        "company", "project",
    ]
    /// What a firm's name has or lacks as people please.
    private static let legalForms: Set<String> = [
        "ag", "co", "corp", "gmbh", "inc", "limited", "llc", "llp", "ltd", "plc", "sa", "sarl", "se",
    ]

    let workspace: Workspace

    /// The project of exactly this name, or else those that are the client's.
    func projects(of client: String) -> [LinearProject] {
        let words = NameFolding.words(client)
        let name = Array(words.drop(while: Self.commonWords.contains))
        let short = name.filter { !Self.legalForms.contains($0) }
        let wanted = short.isEmpty ? name : short
        guard wanted.contains(where: { $0.count >= 2 && !Self.commonWords.contains($0) }) else { return [] }
        let named = workspace.projects.filter { NameFolding.folded($0.name) == NameFolding.folded(client) }
        guard named.isEmpty else { return named }
        let called = workspace.projects.filter { project in
            Self.parts(of: project.name).contains { NameFolding.words($0).starts(with: wanted) }
        }
        return called.isEmpty ? workspace.projects.filter { Self.names(wanted, in: $0.description) } : called
    }

    /// The parts of a project's name that may begin with a client's.
    private static func parts(of name: String) -> [String] {
        let marked = name.replacing(" for ", with: "|").replacing(" – ", with: "|").replacing(" - ", with: "|")
        return marked.split { "|:/(".contains($0) }.map(String.init)
    }

    /// Whether a text has these words in one piece, written as a name: each with a capital letter, and not only one
    /// where a sentence begins, which any word may do.
    private static func names(_ wanted: [String], in text: String) -> Bool {
        let sentences = text.split { ".!?\n".contains($0) }
        return sentences.contains { sentence in
            let written = sentence.split { !($0.isLetter || $0.isNumber || "'’".contains($0)) }
            let words = written.map { NameFolding.folded($0) }
            guard words.count >= wanted.count else { return false }
            return (0...(words.count - wanted.count)).contains { start in
                let end = start + wanted.count
                let isName = written[start..<end].allSatisfy {
                    $0.first?.isUppercase == true || $0.first?.isNumber == true
                }
                return Array(words[start..<end]) == wanted && isName && (start > 0 || wanted.count > 1)
            }
        }
    }

    func near(_ client: String) -> [String] {
        NearNames.of(
            client,
            among: workspace.projects.map { project in
                .init(
                    shown: project.name, spellings: [project.name] + NameFolding.words(project.name).prefix(1)
                )
            }
        )
    }
}
