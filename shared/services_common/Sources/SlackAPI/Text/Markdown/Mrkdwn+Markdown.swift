internal import MarkdownSyntax

extension Mrkdwn {
    /// What Markdown of GitHub's kind says, as a model or a page of notes has it: headings in bold, lists with `•`, tables
    /// as aligned code, images as links. Mentions and links that may not be opened become plain text.
    public init(markdown: String) {
        let tree = SyntaxTree(BracketGuard.guarded(markdown))
        let lines = tree?.withRoot { MarkdownConverter.lines(under: $0, depth: 0) }
        // Without memory for the tree the text is shown as it was written.
        self.init(source: lines.map { $0.joined(separator: "\n") } ?? MrkdwnEscaping.literal(markdown))
    }
}
