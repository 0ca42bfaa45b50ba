import Redaction

/// Shows what was taken out of a text by setting it in double angle brackets.
func marked(_ text: String, _ result: Redacted) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var position = 0
    for span in result.spans {
        output += bytes[position..<span.range.lowerBound]
        output += Array("«".utf8) + bytes[span.range] + Array("»".utf8)
        position = span.range.upperBound
    }
    return String(decoding: output + bytes[position...], as: UTF8.self)
}

/// The text without its brackets, and the text with the brackets that the redactor sets.
func redactMarked(_ expected: String) -> String {
    let text = unmarked(expected)
    return marked(text, Redactor().redact(text))
}

/// The text without its brackets.
func unmarked(_ expected: String) -> String {
    String(expected.unicodeScalars.filter { $0 != "«" && $0 != "»" }.map(Character.init))
}
