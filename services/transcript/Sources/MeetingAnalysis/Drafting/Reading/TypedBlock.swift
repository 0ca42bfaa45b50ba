/// Lines that belong together: sentences, and the list under them.
struct TypedBlock: Sendable {
    /// A point of a list, with the points under it.
    struct Item: Sendable {
        var text: String
        var steps: [String] = []
    }

    var sentences: [String] = []
    var items: [Item] = []

    static func blocks(of text: String) -> [TypedBlock] {
        var blocks: [TypedBlock] = []
        var current = TypedBlock()
        var indent = 0
        for line in TypedLine.lines(of: text) {
            if line.isItem {
                if current.items.isEmpty { indent = line.indent }
                current.add(line, below: indent)
            } else if line.indent > indent, !current.items.isEmpty {
                current.items[current.items.count - 1].text += " " + line.text
            } else {
                if !current.items.isEmpty {
                    blocks.append(current)
                    current = TypedBlock()
                }
                current.sentences += TypedSentences.sentences(in: line.text)
            }
        }
        return blocks + [current]
    }

    private mutating func add(_ line: TypedLine, below indent: Int) {
        if line.indent > indent, !items.isEmpty {
            items[items.count - 1].steps.append(line.text)
        } else {
            items.append(Item(text: line.text))
        }
    }
}

/// Cuts what was typed into sentences; a semicolon ends one, too.
enum TypedSentences {
    static func sentences(in text: String) -> [String] {
        let characters = Array(text)
        return SentenceSplitter.sentences(in: characters, seams: []).flatMap { range -> [String] in
            let sentence = String(characters[range])
            // What is listed behind a colon belongs to it.
            guard !TypedSteps.announces(sentence) else { return [sentence] }
            return sentence.split(separator: ";").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        }
    }
}
