internal import Redaction
internal import TranscriptFormats

extension FileRedaction {
    /// The file with placeholders where commercial content stood; all else byte for byte as it was.
    package var filtered: String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var position = 0
        for span in spans {
            text += bytes[position..<span.range.lowerBound]
            text += span.label.placeholder.utf8
            position = span.range.upperBound
        }
        text += bytes[position...]
        return String(decoding: text, as: UTF8.self)
    }

    /// A span as contract section 8 writes it.
    package struct SpanRecord: Codable, Sendable, Hashable {
        /// Unicode scalars of the file before the span.
        package let start: Int
        /// Unicode scalars of the file before the first that is left again.
        package let end: Int
        /// AMOUNT, PRICE, BUDGET, FINANCE or TERM.
        package let label: String
        package let placeholder: String
        /// Only when asked for.
        package let rule: String?
    }

    /// The spans with their offsets in Unicode scalars, in order.
    ///
    /// - Parameter explained: whether each names the rule that fired.
    package func records(explained: Bool) -> [SpanRecord] {
        let ranges = ScalarOffsets.convert(spans.map(\.range), in: bytes)
        return zip(spans, ranges).map { span, range in
            SpanRecord(
                start: range.lowerBound, end: range.upperBound, label: span.label.rawValue,
                placeholder: span.label.placeholder, rule: explained ? span.rule : nil
            )
        }
    }
}
