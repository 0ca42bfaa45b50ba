extension Redacted {
    /// `text` with placeholders in the place of `spans`, which are in order and apart.
    init(of text: String, without spans: [RedactionSpan]) {
        guard !spans.isEmpty else {
            self.init(filtered: FilteredText(redacted: text), spans: [])
            return
        }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + spans.count * 8)
        var position = 0
        for span in spans {
            output += bytes[position..<span.range.lowerBound]
            output += span.label.placeholder.utf8
            position = span.range.upperBound
        }
        output += bytes[position...]
        self.init(filtered: FilteredText(redacted: String(decoding: output, as: UTF8.self)), spans: spans)
    }

    /// What is left of `range` without `placeholders`, which are in order and apart.
    static func stretches(of range: Range<Int>, without placeholders: [Range<Int>]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = range.lowerBound
        for placeholder in placeholders where placeholder.overlaps(range) {
            if start < placeholder.lowerBound { stretches.append(start..<placeholder.lowerBound) }
            start = max(start, placeholder.upperBound)
        }
        if start < range.upperBound { stretches.append(start..<range.upperBound) }
        return stretches
    }
}
