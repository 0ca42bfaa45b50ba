/// Reads what Fireflies answers to the query `transcript`, or an object of the same fields.
///
/// - SeeAlso: https://docs.fireflies.ai/graphql-api/query/transcript
enum FirefliesPayload {
    /// The object with the sentences, wherever it lies; nil when there is none.
    static func transcript(in root: JSONValue) -> JSONValue? {
        let data = root["data"]
        return [data?["transcript"], root["transcript"], data, root].lazy.compactMap { $0 }
            .first { $0["sentences"]?.kind == .array }
    }

    /// - Parameters:
    ///   - transcript: what ``transcript(in:)`` found.
    /// - Throws: `tooManyCues`.
    static func read(
        _ transcript: JSONValue, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        var facts = PayloadFacts.read(transcript)
        var list = SentenceList(limits: limits, speakers: transcript["speakers"])
        var turns: [Turn] = []
        if let sentences = transcript["sentences"] { turns = try list.turns(of: sentences) }
        // Fireflies counts minutes.
        facts.durationSeconds =
            transcript["duration"]?.number
            .flatMap { RecordingTime.plausible(($0 * 60_000).rounded() / 1000) } ?? list.lastEnd
        return Reading(format: .firefliesJSON, facts: facts, turns: turns)
    }
}
