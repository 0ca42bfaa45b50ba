import FoundationEssentials

/// Reads Read.ai's webhook `meeting_end`.
///
/// - SeeAlso: https://support.read.ai, "Webhooks"
enum ReadAIPayload {
    /// The list of what was said; nil when this is no such body.
    static func blocks(in root: JSONValue) -> JSONValue? {
        guard let blocks = root["transcript"]?["speaker_blocks"], blocks.kind == .array else { return nil }
        return blocks
    }

    /// - Parameter blocks: what ``blocks(in:)`` found.
    /// - Throws: `tooManyCues`.
    static func read(
        _ root: JSONValue, blocks: JSONValue, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        var facts = PayloadFacts.read(root)
        facts.attendees += root["transcript"]?["speakers"].map(PayloadPeople.read) ?? []
        var list = SentenceList(limits: limits, clock: .epoch(start: facts.start.instant?.timeIntervalSince1970))
        let turns = try list.turns(of: blocks)
        facts.durationSeconds = facts.durationSeconds ?? list.lastEnd
        return Reading(format: .readAIJSON, facts: facts, turns: turns)
    }
}
