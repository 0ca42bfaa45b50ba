internal import Redaction

/// A stretch of a meeting that a model is shown at one time.
struct PassPart: Sendable {
    /// A segment, or a piece of one that is longer than a part.
    struct Piece: Sendable {
        let segment: Int
        let text: FilteredText
        /// Where the piece begins in its segment's text, as a UTF-8 offset.
        let start: Int
    }

    let pieces: [Piece]

    /// Cuts a meeting into parts of about `maxBytes` bytes of text. What is blank is left out.
    static func parts(of segments: [Segment], maxBytes: Int) -> [PassPart] {
        var parts: [PassPart] = []
        var pieces: [Piece] = []
        var length = 0
        for segment in segments {
            for (start, text) in segment.text.pieces(maxBytes: maxBytes) where QuoteFinder.hasWords(text) {
                let bytes = PassQuestion.line(segment: segment.index, text).utf8.count
                if length + bytes > maxBytes, !pieces.isEmpty {
                    parts.append(PassPart(pieces: pieces))
                    (pieces, length) = ([], 0)
                }
                pieces.append(Piece(segment: segment.index, text: text, start: start))
                length += bytes
            }
        }
        return pieces.isEmpty ? parts : parts + [PassPart(pieces: pieces)]
    }
}
