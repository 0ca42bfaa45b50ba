/// Reads a JSON array in which each element is a sentence with its speaker and time.
struct SentenceList {
    /// How times in the list count.
    enum Clock {
        /// Seconds from the start of the recording.
        case recording
        /// Milliseconds since 1970, counted here from `start` seconds since 1970, or else from the first sentence.
        case epoch(start: Double?)
    }

    private let limits: TranscriptLimits
    private let names: [String: String]
    private var clock: Clock
    private(set) var lastEnd: Double?

    /// - Parameter speakers: what sentences that only name a speaker's id refer to, `[{"id": 0, "name": "Maria"}]`.
    init(limits: TranscriptLimits, speakers: JSONValue? = nil, clock: Clock = .recording) {
        self.limits = limits
        self.clock = clock
        let known = speakers?.elements.prefix(Attendee.maxListed).compactMap { speaker -> (String, String)? in
            guard let id = speaker["id"]?.string, let name = PayloadPeople.name(speaker) else { return nil }
            return (id, name)
        }
        self.names = Dictionary(known ?? [], uniquingKeysWith: { first, _ in first })
    }

    /// Tells whether `value` is an array of objects with words in them.
    static func isOne(_ value: JSONValue) -> Bool {
        guard let first = value.elements.first(where: { _ in true }) else { return false }
        return words(first) != nil || first["raw_text"] != nil
    }

    /// - Throws: `tooManyCues`.
    mutating func turns(of list: JSONValue) throws(TranscriptFormatError) -> [Turn] {
        var assembler = TurnAssembler(limits: limits, joinsUnnamed: true)
        var count = 0
        for sentence in list.elements {
            guard count < limits.maxTurns else { throw .tooManyCues(limit: limits.maxTurns) }
            count += 1
            guard let words = (Self.words(sentence) ?? sentence["raw_text"])?.text else { continue }
            let start = time(sentence, ["start_time", "start", "startTime", "start_seconds", "timestamp"])
            let end = time(sentence, ["end_time", "end", "endTime", "end_seconds"])
            try assembler.begin(speaker(of: sentence), at: start)
            if let end = end ?? start { lastEnd = max(lastEnd ?? 0, end) }
            append(words, to: &assembler)
        }
        return try assembler.finish()
    }

    /// Words may stand on several lines.
    private func append(_ words: MappedText, to assembler: inout TurnAssembler) {
        for line in LineReader(words) {
            assembler.breakLine()
            assembler.append(line, of: words)
        }
    }

    private static func words(_ sentence: JSONValue) -> JSONValue? {
        for key in ["text", "sentence", "words", "content"] {
            if let value = sentence[key], value.kind == .string { return value }
        }
        return nil
    }

    private func speaker(of sentence: JSONValue) -> String? {
        for key in ["speaker_name", "speakerName", "speaker", "name", "participant"] {
            guard let value = sentence[key] else { continue }
            let name = value.kind == .object ? PayloadPeople.name(value) : value.kind == .string ? value.string : nil
            if let name = name.flatMap(SpeakerLabel.clean) { return name }
        }
        guard let id = (sentence["speaker_id"] ?? sentence["speakerId"])?.string else { return nil }
        return names[id] ?? SpeakerLabel.clean("Speaker \(id)")
    }

    /// The first of `names` that is there, on the recording's clock in seconds.
    private mutating func time(_ sentence: JSONValue, _ names: [String]) -> Double? {
        guard let value = names.lazy.compactMap({ sentence[$0] }).first else { return nil }
        guard case .epoch(let start) = clock else { return RecordingTime.seconds(value) }
        guard let milliseconds = value.number else { return nil }
        let seconds = milliseconds / 1000
        if start == nil { clock = .epoch(start: seconds) }
        return RecordingTime.plausible(max(0, seconds - (start ?? seconds)))
    }
}
