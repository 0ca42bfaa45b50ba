/// Text of a meeting as it was said or written, not filtered.
///
/// It can be filtered, measured and compared, and that is all: nothing public gives its words back, nothing encodes it,
/// and whatever prints it prints that it is unfiltered text. ``Redactor`` makes ``FilteredText`` of it.
public struct OriginalText: Sendable, Hashable {
    /// The words themselves, for those who take a transcript in: the reader of files, the redactor and the hash by which
    /// a meeting is known again. `scripts/lint` holds it there.
    package let unfiltered: String

    /// Marks `text` as not filtered; there is no way back but through ``Redactor``.
    public init(_ text: String) {
        self.unfiltered = text
    }

    /// How long it is in UTF-8.
    public var byteCount: Int { unfiltered.utf8.count }

    /// At most `maxLength` characters of its beginning.
    public func prefix(_ maxLength: Int) -> OriginalText {
        OriginalText(String(unfiltered.prefix(maxLength)))
    }

    /// Where words that the caller knows stand in it: ranges of UTF-8 offsets, also where they overlap, in order.
    public func ranges(of words: String) -> [Range<Int>] {
        let (bytes, wanted) = (Array(unfiltered.utf8), Array(words.utf8))
        guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
        return (0...(bytes.count - wanted.count)).compactMap { start in
            let range = start..<(start + wanted.count)
            return bytes[start] == first && bytes[range].elementsEqual(wanted) ? range : nil
        }
    }

    /// Where it stands first in a file that the caller has; nil when it stands there in other bytes or not at all.
    public func firstRange(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        bytes.firstRange(of: unfiltered.utf8)
    }
}

extension OriginalText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "‹unfiltered text›" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
