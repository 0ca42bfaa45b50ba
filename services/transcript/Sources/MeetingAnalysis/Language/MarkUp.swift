/// Marks that only say how words look: `*bold*`, `_slanted_`, `~struck~`, `` `code` `` and tags of HTML. They are no words
/// and end no sentence.
enum MarkUp {
    /// How far a mark is from the one that closes it, at most.
    private static let reach = 200
    private static let marks: Set<Character> = ["*", "~", "`", "_"]
    private static let tags: Set<String> = [
        "a", "b", "big", "blockquote", "br", "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr",
        "i", "img", "ins", "li", "mark", "ol", "p", "pre", "s", "small", "span", "strike", "strong", "sub", "sup",
        "table",
        "td", "th", "tr", "tt", "u", "ul",
    ]

    /// How many characters at `index` are mark-up; 0 where it is text.
    static func length(_ characters: [Character], at index: Int) -> Int {
        if characters[index] == "<" { return tagLength(characters, at: index) }
        guard marks.contains(characters[index]) else { return 0 }
        let mark = characters[index]
        guard index == 0 || characters[index - 1] != mark else { return 0 }
        var end = index + 1
        while end < characters.count, characters[end] == mark { end += 1 }
        // Two underscores are a name of a program's: `__init__`.
        guard mark != "_" || end == index + 1, end - index <= 3 else { return 0 }
        let run = index..<end
        let isMarked =
            opens(characters, run) && closing(of: run, characters)
            || closes(characters, run) && opening(of: run, characters)
        return isMarked ? run.count : 0
    }

    private static func isWord(_ characters: [Character], _ index: Int) -> Bool {
        characters.indices.contains(index)
            && (characters[index].isLetter || characters[index].isNumber || characters[index] == "_")
    }

    private static func isBlank(_ characters: [Character], _ index: Int) -> Bool {
        !characters.indices.contains(index) || characters[index].isWhitespace
    }

    private static func opens(_ characters: [Character], _ run: Range<Int>) -> Bool {
        !isWord(characters, run.lowerBound - 1) && !isBlank(characters, run.upperBound)
    }

    private static func closes(_ characters: [Character], _ run: Range<Int>) -> Bool {
        !isBlank(characters, run.lowerBound - 1) && !isWord(characters, run.upperBound)
    }

    /// Whether as many marks close behind it.
    private static func closing(of run: Range<Int>, _ characters: [Character]) -> Bool {
        let last = min(characters.count, run.upperBound + reach)
        var index = run.upperBound
        while index + run.count <= last {
            let other = index..<(index + run.count)
            if characters[other].elementsEqual(characters[run]), closes(characters, other) { return true }
            index += 1
        }
        return false
    }

    /// Whether as many marks open before it.
    private static func opening(of run: Range<Int>, _ characters: [Character]) -> Bool {
        let first = max(0, run.lowerBound - reach)
        var index = run.lowerBound - run.count
        while index >= first {
            let other = index..<(index + run.count)
            if characters[other].elementsEqual(characters[run]), opens(characters, other) { return true }
            index -= 1
        }
        return false
    }

    /// `<b>`, `</b>`, `<br/>`, `<a href="…">`, and no `a < b` or `List<Int>`.
    private static func tagLength(_ characters: [Character], at index: Int) -> Int {
        var next = index + 1
        if next < characters.count, characters[next] == "/" { next += 1 }
        let name = characters[next...].prefix(10).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard tags.contains(String(name).lowercased()), name.endIndex < characters.count,
            characters[name.endIndex] == ">" || characters[name.endIndex] == "/" || characters[name.endIndex] == " ",
            let end = characters[name.endIndex...].prefix(reach).firstIndex(of: ">"),
            !characters[name.endIndex..<end].contains("<")
        else { return 0 }
        return end + 1 - index
    }

    private static let lineTags: Set<String> = ["br", "p", "li", "div", "tr", "td", "hr"]

    /// Whether mark-up parts what stands before it from what stands behind it, as `<br>` does.
    static func endsLine(_ markUp: ArraySlice<Character>) -> Bool {
        markUp.first == "<"
            && lineTags.contains(String(markUp.dropFirst().drop { $0 == "/" }.prefix(while: \.isLetter)))
    }

    /// `text` without mark-up.
    static func removed(from text: String) -> String {
        let characters = Array(text)
        var result = ""
        var index = 0
        while index < characters.count {
            let length = length(characters, at: index)
            if length == 0 { result.append(characters[index]) }
            index += max(1, length)
        }
        return result
    }
}
