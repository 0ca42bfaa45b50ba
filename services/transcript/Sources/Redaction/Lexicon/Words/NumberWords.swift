/// The words that numbers are spoken with.
enum NumberWords {
    static let all: [(words: String, kind: NumberWord.Kind, values: [Double])] = [
        ("zero nought oh", .zero, [0, 0, 0]),
        ("one two three four five six seven eight nine", .unit, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", .teen,
            [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
        ),
        (
            "twenty thirty forty fourty fifty sixty seventy eighty ninety", .tens,
            [20, 30, 40, 40, 50, 60, 70, 80, 90]
        ),
        ("hundred hundreds", .hundred, [100, 100]),
        (
            "thousand thousands million millions billion billions trillion lakh lakhs crore crores", .scale,
            [1e3, 1e3, 1e6, 1e6, 1e9, 1e9, 1e12, 1e5, 1e5, 1e7, 1e7]
        ),
        (
            "k mil mill mm mn bn b m", .moneyScale,
            [1e3, 1e6, 1e6, 1e6, 1e6, 1e9, 1e9, 1e6]
        ),
        ("grand", .slangScale, [1e3]),
        ("half", .half, [0.5]),
        ("quarter quarters", .quarter, [0.25, 0.25]),
        ("point dot", .point, [0, 0]),
        ("and", .and, [0]),
    ]
}
