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

    /// - Parameter text: what follows the command, or the message without the mention.
    package init(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        let whole = NameFolding.folded(text)
        let first = words.first.map { NameFolding.folded($0) } ?? ""
        if Self.helping.contains(whole) {
            self = .help
        } else if Self.selecting.contains(whole) {
            self = .select
        } else if whole == "forget" {
            self = .forget
        } else if first == "with" {
            let question = words.dropFirst().joined(separator: " ")
            self = question.isEmpty ? .select : .with(question: question)
        } else {
            self = .ask(question: words.joined(separator: " "))
        }
    }
}
