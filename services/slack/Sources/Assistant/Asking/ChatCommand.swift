internal import Domain

/// What somebody wants who types `/chat …` or writes to the bot.
package enum ChatCommand: Sendable, Hashable {
    case help
    /// Choose the meetings to ask about.
    case select
    /// Choose the meetings for this question.
    case with(question: String)
    /// Forget what was asked before.
    case forget
    case ask(question: String)

    private static let selecting: Set<String> = ["select", "choose", "pick", "transcripts"]
    private static let helping: Set<String> = ["", "help", "?", "hi", "hello", "hey"]

    private static let forgotten: Set<String> = [
        "everything", "all", "it", "that", "this", "please", "the", "conversation",
    ]

    /// - Parameter text: what follows the command, or the message without the mention.
    package init(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace)
        if words.first.map({ NameFolding.folded($0) }) == "/chat" { words.removeFirst() }
        let whole = NameFolding.folded(words.joined(separator: " "))
        let first = words.first.map { NameFolding.folded($0) } ?? ""
        if Self.helping.contains(whole) {
            self = .help
        } else if Self.selecting.contains(whole) || (Self.selecting.contains(first) && words.count == 2) {
            self = .select
        } else if first == "forget", words.dropFirst().allSatisfy({ Self.forgotten.contains(NameFolding.folded($0)) }) {
            self = .forget
        } else if first == "with" {
            let question = words.dropFirst().joined(separator: " ")
            self = question.isEmpty ? .select : .with(question: question)
        } else {
            self = .ask(question: words.joined(separator: " "))
        }
    }
}
