internal import Domain

/// What to type, for somebody who asks for what another command does, and a word for somebody who says thanks.
struct CommandHint {
    let markdown: String

    private static let thanks: Set<String> = [
        "thanks", "thank you", "thx", "ty", "cheers", "thanks a lot", "thank you very much", "many thanks",
        "great thanks",
        "perfect thanks", "thanks a million", "thank you so much", "ok thanks", "thanks so much",
    ]
    private static let summaries = ["summarize", "summarise", "give me a summary of", "summary of", "recap"]
    private static let creations = ["create", "make", "open", "file", "add", "raise", "write", "new"]
    private static let created = ["ticket", "tickets", "issue", "issues", "task", "tasks", "card", "bug"]
    private static let changes = ["update", "close", "reopen", "assign", "reassign", "move", "delete", "remove"]

    /// Nil for a question.
    init?(_ text: String) {
        let words = NameFolding.words(text)
        guard let first = words.first else { return nil }
        if Self.thanks.contains(words.joined(separator: " ")) {
            self.markdown = "You’re welcome."
        } else if let command = Self.typed(text) {
            self.markdown = "That is a command of its own: type `\(command)` as a message that begins with it."
        } else if Self.summaries.contains(where: { words.starts(with: $0.split(separator: " ").map(String.init)) }) {
            self.markdown =
                "For a summary type `/summarize last`, `/summarize TITLE WORDS` or `/summarize client NAME`."
        } else if Self.creations.contains(first), words.dropFirst().prefix(3).contains(where: Self.created.contains) {
            self.markdown =
                "I create tickets with `/create`: type it with what is to be done, such as "
                + "`/create Fix the login, for NAME, by Friday`. You see them before they are created."
        } else if Self.changes.contains(first), Self.speaksOfIssue(text) || words.contains(where: Self.created.contains)
        {
            self.markdown =
                "I change tickets with `/update`, such as `/update ABC-12 done`. You see the change before it is made."
        } else if ["weekly summary", "summary of the week"].contains(where: words.joined(separator: " ").hasPrefix) {
            self.markdown = "For the week type `/weekly-summary`."
        } else {
            return nil
        }
    }

    private static let commands: Set<String> = ["/summarize", "/create", "/update", "/teammember", "/weekly-summary"]

    private static func typed(_ text: String) -> String? {
        text.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() }.flatMap {
            commands.contains($0) ? $0 : nil
        }
    }

    private static func speaksOfIssue(_ text: String) -> Bool { text.contains(#/\b[A-Za-z]{2,7}-\d{1,6}\b/#) }
}
