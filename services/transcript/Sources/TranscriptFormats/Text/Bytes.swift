extension UInt8 {
    /// Space, tab, vertical tab, form feed, line feed or carriage return.
    var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
    var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension [UInt8] {
    /// `range` without white space, no-break spaces included, at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            if self[start].isWhitespace {
                start += 1
            } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if self[end - 1].isWhitespace {
                end -= 1
            } else if end - 2 >= start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// Tells whether the ASCII `prefix` stands at `position`, before `end`.
    func has(_ prefix: StaticString, at position: Int, before end: Int) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard position >= 0, position + length <= end else { return false }
        return prefix.withUTF8Buffer { wanted in
            for offset in 0..<length where self[position + offset] != wanted[offset] { return false }
            return true
        }
    }

    /// Tells whether `range` is exactly the ASCII `text`.
    func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
        range.count == text.utf8CodeUnitCount && has(text, at: range.lowerBound, before: range.upperBound)
    }

    /// Tells whether `range` is digits and nothing else.
    func isNumber(_ range: Range<Int>) -> Bool {
        !range.isEmpty && self[range].allSatisfy(\.isDigit)
    }
}
