public import Redaction

/// A run of speech by one speaker: consecutive cues, sentences or paragraphs, joined by one space each.
public struct Turn: Sendable, Hashable {
    /// Place in the transcript, from 0.
    public let index: Int
    /// The speaker's label as it stands in the file; nil when the file does not say who speaks.
    public let speaker: OriginalText?
    /// Seconds from the start of the recording to the first words, as exact as the file is; nil when it has no times.
    public let startSeconds: Double?
    /// What was said; not empty, without white space at either end.
    public let text: OriginalText
    /// Where `text` was read from, in the order of the text and without overlap. Spaces that join two cues were read
    /// from nowhere.
    public let source: [SourceRun]

    public init(index: Int, speaker: OriginalText?, startSeconds: Double?, text: OriginalText, source: [SourceRun]) {
        self.index = index
        self.speaker = speaker
        self.startSeconds = startSeconds
        self.text = text
        self.source = source
    }

    /// The bytes of the input from which a part of `text` was read.
    ///
    /// - Parameter textRange: UTF-8 offsets in `text`; what lies outside of it is ignored.
    /// - Returns: ranges of UTF-8 offsets in the input, BOM included, in the order of the text: several when a cue
    ///   break, a line break or a tag lies between, none when the range holds only joining spaces. An escape or entity
    ///   of which a part is asked for is given as a whole.
    public func sourceRanges(for textRange: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        source.forEachPart(of: textRange) { _, found, _ in
            if let last = ranges.last, last.upperBound >= found.lowerBound, last.lowerBound <= found.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, found.upperBound)
            } else {
                ranges.append(found)
            }
        }
        return ranges
    }
}
