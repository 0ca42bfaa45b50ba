/// Markdown of a model, without what it could do harm with.
package enum ModelMarkdown {
    /// Without images, without addresses that are not among `urls`, and without numbers of sources in brackets.
    package static func cleaned(_ markdown: String, allowing urls: Set<String>) -> String {
        var text = markdown.replacing(#/!\[[^\]]*\]\([^)]*\)/#, with: "")
        text = text.replacing(#/\[([^\]]*)\]\(\s*<?([^)\s>]*)[^)]*\)/#) { match in
            urls.contains(String(match.output.2)) ? "[\(match.output.1)](\(match.output.2))" : String(match.output.1)
        }
        text = text.replacing(#/(?:https?|ftp|mailto|file):[^\s<>()\[\]"']+/#.ignoresCase()) { match in
            urls.contains(String(match.output)) ? String(match.output) : "…"
        }
        text = text.replacing(#/\s?\[(?:S?\d+(?:,\s*)?)+\](?!\()/#, with: "")
        return String(Sentences.trimmed(Substring(text)))
    }

    /// Without the numbers of lists, and without the addresses of links, which are none of the answer's.
    static func withoutMarkers(_ markdown: String) -> String {
        markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.replacing(#/^\s*\d+[.)]\s/#, with: "") }.joined(separator: "\n")
            .replacing(#/\]\([^)]*\)/#, with: "]")
    }
}
