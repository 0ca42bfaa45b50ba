/// A sentence as it was spoken, wherever the recorder cut it.
struct Sentence: Sendable {
    /// Position in the meeting, from 0.
    let index: Int
    /// Position of its turn in the meeting, from 0.
    let turn: Int
    let speaker: String?
    let tokens: [Token]
    /// Its parts, one for each segment it runs through.
    let pieces: [FilteredEvidence]

    var isQuestion: Bool { tokens.last?.word == "?" }

    /// How many words it has, marks not counted.
    var wordCount: Int { tokens.count { !$0.isMark } }

    var text: String { tokens.text(0..<tokens.count) }
}
