public import Redaction

/// A piece of a meeting as its recorder cut it: a turn, a cue or a sentence.
public struct FilteredSegment: Sendable {
    /// Position in the meeting, from 0; evidence refers to it.
    public var index: Int
    /// Who spoke, as the recorder wrote it, filtered; nil when unknown.
    public var speaker: FilteredText?
    /// Seconds from the start of the recording; nil when the recorder wrote no time.
    public var startSeconds: Double?
    /// What was said, filtered.
    public var text: FilteredText

    public init(index: Int, speaker: FilteredText? = nil, startSeconds: Double? = nil, text: FilteredText) {
        self.index = index
        self.speaker = speaker
        self.startSeconds = startSeconds
        self.text = text
    }
}
