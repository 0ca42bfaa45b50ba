/// What the digits of a number token say.
struct NumberLiteral {
    /// The value, or nil when it is too long to matter.
    let value: Double
    /// Count of digits.
    let digits: Int
    /// Whether groups of three are set apart, as in `22,500`.
    let isGrouped: Bool
    /// Whether there is a part behind a decimal sign.
    let isDecimal: Bool
}

extension NumberLiteral {
    /// Reads digits and separators; the last separator is a decimal sign unless three digits follow it.
    init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
        var digits = 0
        var sinceSeparator = 0
        var separators = 0
        var value = 0.0
        for index in range {
            guard let digit = ByteClass.digitValue(bytes, at: index) else {
                if ByteClass.isSeparator(bytes[index]) {
                    separators += 1
                    sinceSeparator = 0
                }
                continue
            }
            digits += 1
            sinceSeparator += 1
            value = value * 10 + Double(digit)
        }
        let isDecimal = separators > 0 && sinceSeparator != 3
        if isDecimal {
            for _ in 0..<min(sinceSeparator, 300) { value /= 10 }
        }
        self.value = value
        self.digits = digits
        self.isGrouped = separators > (isDecimal ? 1 : 0)
        self.isDecimal = isDecimal
    }
}
