/// A number of a conversation with what the model looks at, for training.
package struct NumberCandidate: Sendable {
    package let turn: Int
    /// UTF-8 offsets into the turn.
    package let range: Range<Int>
    /// Whether it counts days, months or years.
    package let isPeriod: Bool
    package let features: [Float]
    /// For each feature: 1 where the answer may only rise with it, -1 where it may only fall, else 0.
    package let directions: [Int]
}

extension Redactor {
    /// All numbers that their own form does not decide.
    package func numberCandidates(conversation turns: [String]) -> [NumberCandidate] {
        let spoken = read(turns)
        var sweep = Sweep(Reading(stream: spoken.stream, lexicon: lexicon), recordsCandidates: true)
        _ = sweep.run()
        var turn = 0
        return sweep.candidates.map { candidate in
            while turn + 1 < spoken.turnEnds.count, candidate.number.start >= spoken.turnEnds[turn] { turn += 1 }
            let first = spoken.stream.tokens[candidate.number.start]
            let last = spoken.stream.tokens[candidate.number.end - 1]
            return NumberCandidate(
                turn: turn, range: Int(first.start)..<Int(last.end), isPeriod: candidate.isPeriod,
                features: candidate.features.values,
                directions: candidate.features.directions.map(\.rawValue))
        }
    }
}
