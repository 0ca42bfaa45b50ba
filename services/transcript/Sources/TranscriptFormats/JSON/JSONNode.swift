/// One value in the table of a ``JSONDocument``; what lies in an object or array follows it.
struct JSONNode {
    enum Kind: UInt8 {
        case object, array, string, number, `true`, `false`, null
    }

    let kind: Kind
    /// Of a string: whether it holds escapes.
    var hasEscapes = false
    private var startOffset: Int32
    private var endOffset: Int32 = 0
    private var nextIndex: Int32 = 0

    init(kind: Kind, start: Int) {
        self.kind = kind
        self.startOffset = Int32(clamping: start)
    }

    /// Where the value stands in the document; a string without its quotation marks.
    var range: Range<Int> { Int(startOffset)..<Int(endOffset) }

    /// The index of the first node that does not lie within this one.
    var next: Int { Int(nextIndex) }

    mutating func end(at offset: Int, next: Int) {
        endOffset = Int32(clamping: offset)
        nextIndex = Int32(clamping: next)
    }
}
