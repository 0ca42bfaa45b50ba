/// Reads a JSON object that carries a transcript as text, as Krisp sends it by itself or through Zapier.
enum WebhookPayload {
    private static let names = ["transcript", "raw_content", "transcript_text", "content", "text"]

    /// What the transcript in a body is.
    enum Transcript {
        case text(MappedText)
        case sentences(JSONValue)
    }

    /// - Throws: `noTranscriptField` when there is none; `noSpeech` when it is empty.
    static func transcript(in root: JSONValue) throws(TranscriptFormatError) -> Transcript {
        let fields = PayloadFields(root)
        guard let (pointer, value) = fields.find(names) else {
            throw names.contains { root[$0]?.kind == .string } ? .noSpeech : .noTranscriptField(.missing)
        }
        switch value.kind {
        case .string:
            if let text = value.text { return .text(text) }
        case .array:
            if SentenceList.isOne(value) { return .sentences(value) }
            if let text = lines(value) { return .text(text) }
        case .object:
            for name in names {
                if let text = value[name]?.text { return .text(text) }
            }
        default: break
        }
        throw .noTranscriptField(.notText(pointer: pointer))
    }

    /// An array of texts is one text of that many lines: Zapier's line items.
    private static func lines(_ array: JSONValue) -> MappedText? {
        var builder = MappedTextBuilder()
        for element in array.elements {
            guard let line = element.text else { continue }
            if !builder.bytes.isEmpty { builder.append(unmapped: UInt8(ascii: "\n")) }
            builder.append(line.whole, of: line)
        }
        return builder.bytes.isEmpty ? nil : builder.text
    }
}
