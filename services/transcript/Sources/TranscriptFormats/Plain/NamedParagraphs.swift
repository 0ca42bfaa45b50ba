/// Finds the speakers of a text whose paragraphs begin with a line that is nothing but a name, as Otter writes them
/// when times are turned off.
enum NamedParagraphs {
    /// - Returns: names that begin two paragraphs or more; empty unless half of the paragraphs begin with a name.
    static func speakers(in source: MappedText) -> Set<String> {
        var counts: [String: Int] = [:]
        var paragraphs = 0
        var named = 0
        var opening: String?
        var linesInParagraph = 0
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty {
                linesInParagraph = 0
                continue
            }
            linesInParagraph += 1
            if linesInParagraph == 1 {
                paragraphs += 1
                opening = label(source, text)
            } else if linesInParagraph == 2, let name = opening {
                // A name without words below it is a heading or an answer.
                named += 1
                counts[name, default: 0] += 1
            }
        }
        guard named * 2 >= paragraphs else { return [] }
        return Set(counts.filter { $0.value > 1 && !CommercialLabel.isSpeech($0.key, occurrences: $0.value) }.keys)
    }

    /// The line `text` when it may be a name and ends no sentence.
    static func label(_ source: MappedText, _ text: Range<Int>) -> String? {
        guard text.count <= 4 * SpeakerPrefix.maxNameLength, let last = source.bytes[text].last,
            !".?!:,".utf8.contains(last), let label = SpeakerLabel.clean(source.string(text))
        else { return nil }
        switch NameShape(label) {
        case .strong, .weak: return label
        case .lowercase, .none: return nil
        }
    }
}
