/// A line of the labelled redaction set: a turn with its spans, in Unicode scalars.
struct LabelledTurn: Decodable, Sendable {
    let text: String
    let spans: [Span]

    struct Span: Decodable, Sendable {
        let start: Int
        let end: Int
        let label: String
    }

    /// The spans as UTF-8 offsets; those that do not fit into the text are left out.
    var byteSpans: [(range: Range<Int>, label: String)] {
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            offsets.append(offset)
            offset += scalar.utf8Length
        }
        offsets.append(offset)
        return spans.compactMap { span in
            guard span.start >= 0, span.start < span.end, span.end < offsets.count else { return nil }
            return (offsets[span.start]..<offsets[span.end], span.label)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var utf8Length: Int {
        switch value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
