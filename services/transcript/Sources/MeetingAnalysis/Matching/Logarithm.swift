/// Logarithms without the C library.
enum Logarithm {
    /// The natural logarithm of `value`, which is above 0, to about nine digits: powers of two are taken out, and the
    /// rest goes through the series of the inverse hyperbolic tangent.
    static func natural(_ value: Double) -> Double {
        let exponent = Double(value.exponent)
        let ratio = (value.significand - 1) / (value.significand + 1)
        var power = ratio
        var sum = 0.0
        for step in 0..<12 {
            sum += power / Double(2 * step + 1)
            power *= ratio * ratio
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }
}
