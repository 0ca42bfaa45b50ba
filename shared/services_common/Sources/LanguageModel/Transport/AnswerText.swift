/// Finds the JSON in what a model wrote: some wrap it in a code fence, some think aloud first.
enum AnswerText {
    static func json(in content: String) -> Substring {
        withoutFence(withoutThoughts(trimmed(Substring(content))))
    }

    /// Some templates open the thoughts themselves, so that only their end is in the answer.
    private static func withoutThoughts(_ text: Substring) -> Substring {
        guard text.first != "{", text.first != "`", let end = text.firstRange(of: "</think>") else { return text }
        return trimmed(text[end.upperBound...])
    }

    private static func withoutFence(_ text: Substring) -> Substring {
        guard text.hasPrefix("```"), let line = text.firstIndex(where: \.isNewline) else { return text }
        let inside = trimmed(text[text.index(after: line)...])
        return inside.hasSuffix("```") ? trimmed(inside.dropLast(3)) : inside
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
