/// Holds what a model answered against what it was given.
struct ModelReplyCheck {
    private static let longestAnswer = 6_000
    private static let mostSources = 12

    let sources: [ModelSource]
    /// Numbers that may stand in the answer beside those of the sources: of the question and the conversation.
    let known: Set<Int>

    enum Outcome: Sendable, Hashable {
        case good(markdown: String, sources: [AnswerSource])
        /// What is wrong with it, in our words.
        case bad(String)
    }

    func check(_ reply: ModelReply) -> Outcome {
        let markdown = ModelMarkdown.cleaned(reply.answer, allowing: Set(sources.compactMap(\.source.url)))
        guard !markdown.isEmpty else { return .bad("the answer is empty") }
        guard markdown.count <= Self.longestAnswer else {
            return .bad("the answer is longer than \(Self.longestAnswer) characters")
        }
        let cited = cited(reply.sources)
        if reply.found, cited.isEmpty {
            return .bad("no source is given with a quote that stands in it to the letter")
        }
        // All sources together have almost every small number, so those that are cited have to have them.
        let numbers = numbers(of: cited.isEmpty ? Set(sources.map(\.number)) : Set(reply.sources.map(\.number)))
        let strange = NumberValues.of(ModelMarkdown.withoutMarkers(markdown)).subtracting(numbers)
        guard strange.isEmpty else {
            let list = strange.sorted().map(String.init).joined(separator: ", ")
            return .bad("these numbers stand in none of the sources that are given: \(list)")
        }
        return .good(markdown: markdown, sources: cited)
    }

    /// Those whose number exists and whose quote stands there.
    private func cited(_ citations: [ModelReply.Citation]) -> [AnswerSource] {
        citations.prefix(Self.mostSources).compactMap { citation in
            sources.first { $0.number == citation.number }?.cited(citation.quote)
        }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func numbers(of cited: Set<Int>) -> Set<Int> {
        sources.filter { cited.contains($0.number) }.reduce(into: known) {
            $0.formUnion(NumberValues.of($1.title + "\n" + $1.text))
        }
    }
}
