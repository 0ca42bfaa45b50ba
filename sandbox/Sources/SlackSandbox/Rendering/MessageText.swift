import GraphQLEngine

/// A message or a view as lines of plain text.
struct MessageText {
    let workspace: SlackWorkspace
    private var reader: ReaderText { ReaderText(workspace: workspace) }

    /// - Parameter values: what the reader has chosen in it.
    func lines(of message: SlackMessage, values: Fields = [:]) -> [String] {
        let files = (message.files.value.items ?? []).map { "[file: \($0["title"]?.text ?? "")]" }
        let attachments = (message.attachments.value.items ?? []).compactMap {
            $0["text"]?.text ?? $0["fallback"]?.text
        }
        let blocks = message.blockList
        let body =
            blocks.isEmpty
            ? reader.plain(message.text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            : BlockText(reader: reader, values: values).lines(blocks)
        return body + attachments.map { reader.plain($0) } + files
    }

    func lines(of view: SlackView) -> [String] {
        let title = view.payload["title"]?["text"]?.text.map { ["# \($0)"] } ?? []
        let buttons = ["close", "submit"].compactMap { view.payload[$0]?["text"]?.text }.map { "[\($0)]" }
        let foot = buttons.isEmpty ? [] : [buttons.joined(separator: " ")]
        return title + BlockText(reader: reader, values: view.values).lines(view.blocks) + foot
    }
}
