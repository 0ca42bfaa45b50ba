/// Reads JSON of any of the kinds we know, told apart by their fields.
enum JSONReading {
    /// - Parameters:
    ///   - nestedText: reads the text that a body carries, given whom the body lists.
    /// - Throws: `malformedJSON`, `tooManyJSONValues`, `noTranscriptField`, `noSpeech`, `tooManyCues`.
    static func read(
        _ source: MappedText,
        limits: TranscriptLimits,
        nestedText: (MappedText, [Attendee]) throws(TranscriptFormatError) -> Reading
    ) throws(TranscriptFormatError) -> Reading {
        let document = try JSONDocument(source, limits: limits)
        var root = document.root
        if root.kind == .array {
            if SentenceList.isOne(root), !isBody(root) { return try sentences(root, limits: limits) }
            root = try onlyBody(of: root)
        }
        guard root.kind == .object else { throw .noTranscriptField(.notAnObject) }
        if let blocks = ReadAIPayload.blocks(in: root) {
            return try ReadAIPayload.read(root, blocks: blocks, limits: limits)
        }
        if let transcript = FirefliesPayload.transcript(in: root) {
            return try FirefliesPayload.read(transcript, limits: limits)
        }
        return try webhook(root, limits: limits, nestedText: nestedText)
    }

    private static func webhook(
        _ root: JSONValue,
        limits: TranscriptLimits,
        nestedText: (MappedText, [Attendee]) throws(TranscriptFormatError) -> Reading
    ) throws(TranscriptFormatError) -> Reading {
        var facts = PayloadFacts.read(root)
        var reading: Reading
        switch try WebhookPayload.transcript(in: root) {
        case .text(let text): reading = try nestedText(text, facts.attendees)
        case .sentences(let list): reading = try sentences(list, limits: limits)
        }
        facts.complete(with: reading.facts)
        reading.format = .webhookJSON
        reading.facts = facts
        return reading
    }

    private static func sentences(
        _ list: JSONValue, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        var reader = SentenceList(limits: limits)
        let turns = try reader.turns(of: list)
        var facts = MeetingFacts()
        facts.durationSeconds = reader.lastEnd
        return Reading(format: .firefliesJSON, facts: facts, turns: turns)
    }

    /// Zapier may send one body as a list of one; of several, all but the first would be lost.
    private static func onlyBody(of list: JSONValue) throws(TranscriptFormatError) -> JSONValue {
        var count = 0
        var first: JSONValue?
        for element in list.elements {
            count += 1
            first = first ?? element
        }
        guard let first else { throw .noTranscriptField(.missing) }
        guard count == 1 || first.kind != .object else { throw .noTranscriptField(.several(count: count)) }
        return first
    }

    private static func isBody(_ list: JSONValue) -> Bool {
        list.elements.first { _ in true }?["transcript"] != nil
    }
}
