internal import ServiceClients

/// An answer and what it rests on, for people.
struct AnswerText {
    let answer: AnswerWire

    func lines(_ output: Output) -> [String] {
        let style = output.style
        let columns = min(output.results.columns, 110)
        let markdown = MarkdownLine(style: style, known: Set(answer.sources.compactMap(\.url)))
        var lines = answer.answer.split(separator: "\n", omittingEmptySubsequences: false)
            .map { markdown.text(String($0)) }
            .flatMap { $0.isEmpty ? [""] : Self.wrappedLine($0, columns: columns) }
        if !answer.sources.isEmpty { lines.append("") }
        for (index, source) in answer.sources.enumerated() {
            let place = [source.startSeconds.map(TimeText.position), source.url].compactMap(\.self)
            lines.append(([style.bold("[\(index + 1)]") + " \(source.title)"] + place).joined(separator: " · "))
            if let quote = source.quote { lines += wrapped("“\(quote)”", columns: columns, indent: "    ") }
        }
        return lines + ["", style.faint("written by \(answer.engine)")]
    }

    /// Lists and quotations keep their indentation.
    private static func wrappedLine(_ line: String, columns: Int) -> [String] {
        let indent = String(line.prefix { $0 == " " })
        return wrapped(line, columns: columns, indent: indent)
    }
}
