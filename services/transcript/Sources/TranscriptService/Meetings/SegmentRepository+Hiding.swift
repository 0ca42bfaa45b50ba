internal import Domain
internal import Persistence
internal import Redaction

extension SegmentRepository {
    /// Hides more of the filtered text, and counts it.
    ///
    /// - Parameters:
    ///   - spans: by segment, in UTF-8 offsets of the text in `shown`.
    ///   - shown: the text that the spans are about. A segment that is another by now is left as it is: whoever changed
    ///     it hid something in it, and that must stay hidden.
    /// - Returns: what was taken out, by segment.
    func hide(
        _ spans: [Int: [RedactionSpan]], in shown: [Segment], of id: MeetingID, on connection: any SQLConnection
    ) throws -> HiddenQuotes {
        let texts = Dictionary(shown.map { ($0.index, $0.text) }) { first, _ in first }
        var taken: [Redacted] = []
        var hidden = HiddenQuotes()
        var length = 0
        for segment in try segments(of: id, on: connection) {
            guard let spans = spans[segment.index], texts[segment.index] == segment.text else {
                length += segment.length
                continue
            }
            let redacted = segment.text.hiding(spans)
            let changed = Segment(
                index: segment.index, speaker: segment.speaker, startSeconds: segment.startSeconds,
                text: redacted.filtered)
            // Not an update: the index follows rows that come and go.
            try connection.execute(
                "DELETE FROM segments WHERE meeting_id = ? AND position = ?", [.id(id), .integer(segment.index)])
            try insert(changed, of: id, on: connection)
            taken.append(redacted)
            hidden.bySegment[segment.index] = segment.text.quotes(redacted.spans)
            length += changed.length
        }
        try add(RedactionCounts(taken), length: length, to: id, on: connection)
        return hidden
    }

    private func add(
        _ counts: RedactionCounts, length: Int, to id: MeetingID, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            UPDATE meetings SET filtered_length = ?, redactions_amount = redactions_amount + ?,
                redactions_price = redactions_price + ?, redactions_budget = redactions_budget + ?,
                redactions_finance = redactions_finance + ?, redactions_term = redactions_term + ? WHERE id = ?
            """,
            [
                .integer(length), .integer(counts[.amount]), .integer(counts[.price]), .integer(counts[.budget]),
                .integer(counts[.finance]), .integer(counts[.term]), .id(id),
            ])
    }
}
