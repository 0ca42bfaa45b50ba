/// A piece of a cue's line without its markup.
struct CueText {
    enum Voice {
        /// As before.
        case same
        /// Whom a voice tag names, if anybody.
        case tagged(String?)
    }

    let voice: Voice
    let text: MappedText
    let range: Range<Int>

    /// The pieces of `line`: one, unless voice tags part it.
    static func pieces(of line: Range<Int>, in source: MappedText) -> [CueText] {
        guard source.bytes[line].contains(where: isMarkup) else {
            return [CueText(voice: .same, text: source, range: line)]
        }
        var stripper = Stripper(source)
        stripper.read(line)
        return stripper.pieces
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "{")
    }

    private struct Stripper {
        private(set) var pieces: [CueText] = []
        private let source: MappedText
        private var voice = Voice.same
        private var text = MappedTextBuilder()

        init(_ source: MappedText) {
            self.source = source
        }

        mutating func read(_ line: Range<Int>) {
            let bytes = source.bytes
            var plainStart = line.lowerBound
            var position = line.lowerBound
            while position < line.upperBound {
                guard CueText.isMarkup(bytes[position]) else {
                    position += 1
                    continue
                }
                if let entity = Entity(bytes, at: position, before: line.upperBound) {
                    text.append(plainStart..<position, of: source)
                    text.append(entity.replacement, for: position..<entity.end, of: source)
                    (position, plainStart) = (entity.end, entity.end)
                } else if let tag = CaptionTag(bytes, at: position, before: line.upperBound) {
                    text.append(plainStart..<position, of: source)
                    obey(tag, at: position)
                    (position, plainStart) = (tag.end, tag.end)
                } else {
                    position += 1
                }
            }
            text.append(plainStart..<line.upperBound, of: source)
            endPiece()
        }

        private mutating func obey(_ tag: CaptionTag, at position: Int) {
            switch tag.kind {
            case .voice(let name):
                endPiece()
                voice = .tagged(name)
            case .lineBreak:
                text.append(CollectionOfOne(UInt8(ascii: " ")), for: position..<tag.end, of: source)
            case .silent:
                break
            }
        }

        /// A voice without words is a piece as well: the words may stand on the next line.
        private mutating func endPiece() {
            if case .same = voice, text.bytes.isEmpty { return }
            let whole = 0..<text.bytes.count
            pieces.append(CueText(voice: voice, text: text.text, range: text.bytes.trimmed(whole)))
            (voice, text) = (.same, MappedTextBuilder())
        }
    }
}
