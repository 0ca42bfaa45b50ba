/// An answer while it is put together.
struct AnswerDraft: Sendable, Hashable {
    /// Markdown; the first one answers.
    var paragraphs: [String] = []
    var sources: [AnswerSource] = []

    var isEmpty: Bool { paragraphs.isEmpty }
    var markdown: String { paragraphs.joined(separator: "\n\n") }

    mutating func add(_ paragraph: String, from sources: [AnswerSource] = []) {
        if !paragraph.isEmpty { paragraphs.append(paragraph) }
        cite(sources)
    }

    /// A heading with a list, the first `limit` items of it.
    mutating func add(_ heading: String, items: [String], atMost limit: Int, from sources: [AnswerSource] = []) {
        guard !items.isEmpty else { return }
        var lines = items.prefix(limit).map { "- \($0)" }
        if items.count > limit { lines.append("- and \(items.count - limit) more") }
        add((heading.isEmpty ? [] : [heading]) + lines, from: sources)
    }

    mutating func append(_ other: AnswerDraft) {
        paragraphs += other.paragraphs
        cite(other.sources)
    }

    private mutating func add(_ lines: [String], from sources: [AnswerSource]) {
        // A list needs a blank line before it, or Markdown takes it for a part of the paragraph.
        let heading = lines.first.map { $0.hasPrefix("- ") ? [] : [$0] } ?? []
        let list = lines.dropFirst(heading.count).joined(separator: "\n")
        add((heading + [list]).filter { !$0.isEmpty }.joined(separator: "\n\n"), from: sources)
    }

    private mutating func cite(_ new: [AnswerSource]) {
        for source in new where !sources.contains(source) { sources.append(source) }
    }
}
