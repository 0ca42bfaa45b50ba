internal import MarkdownSyntax

extension Mrkdwn {
    /// What Markdown of GitHub's kind says, as a model or a page of notes has it: headings in bold, lists with `•`, tables
    /// as aligned code, images as links. Mentions and links that may not be opened become plain text.
    ///
    /// - Parameter linksAddresses: whether an address that stands in the text is a link; not where people's words are a part
    ///   of it, which are escaped.
    public init(markdown: String, linksAddresses: Bool = true) {
        let tree = SyntaxTree(BracketGuard.guarded(markdown), linksAddresses: linksAddresses)
        let lines = tree?.withRoot { MarkdownConverter.lines(under: $0, depth: 0) }
        // Without memory for the tree the text is shown as it was written.
        self.init(source: lines.map { $0.joined(separator: "\n") } ?? MrkdwnEscaping.literal(markdown))
    }
}
