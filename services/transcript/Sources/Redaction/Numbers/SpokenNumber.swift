/// Adds up number words as they come and remembers how they were put together.
struct SpokenNumber {
    private var total = 0.0
    private var current = 0.0
    private var firstGroup = 0.0
    private var last: NumberWord.Kind?
    private var lastValue = 0.0
    private var words = 0
    private var pairs = 0
    private var digitRun = 0
    private var hasZero = false
    private var isLarge = false
    private var isDecimal = false
    private(set) var hasMoneyScale = false
    /// Whether `grand` was said.
    private(set) var isSlang = false

    init() {}

    /// Begins with digits, as in `12 and a half` or `2.5 million`.
    init(literal: NumberLiteral) {
        current = literal.value
        last = .hundred
        words = 1
        isDecimal = literal.isDecimal
        isLarge = literal.isGrouped || literal.value >= 1000
    }

    var value: Double { total + current + firstGroup * 100 }

    var shape: NumberPhrase.Shape {
        if digitRun >= 3, !isDecimal, !(hasZero && digitRun == 3) { return .identifier }
        if pairs == 1, !isLarge, firstGroup == 20 || firstGroup == 19, current > 9 || hasZero { return .year }
        if isLarge, total == 2000, current > 0, current < 40, !hasMoneyScale { return .year }
        if isLarge { return .large }
        if pairs > 0 { return .pair }
        if isDecimal { return .decimal }
        return value > 12 ? .medium : .small
    }

    /// Whether a word can go on with the number.
    func canTake(_ word: NumberWord) -> Bool {
        switch word.kind {
        case .zero: last == .unit || last == .tens || last == .teen || last == .point || last == .zero
        case .unit, .teen, .tens: last != .moneyScale && last != .slangScale && last != .half
        case .hundred: last != .point && last != .moneyScale
        case .scale: last != .point
        case .moneyScale, .slangScale: words > 0 && last != .point && last != .moneyScale
        case .half, .quarter: words == 0
        case .point: last != .point && !isDecimal
        case .and: last == .hundred || last == .scale
        }
    }

    mutating func take(_ word: NumberWord) {
        switch word.kind {
        case .zero:
            hasZero = true
            digitRun += 1
        case .unit: takeUnit(word.value)
        case .teen, .tens: takeTens(word.value)
        case .hundred:
            current = max(current, 1) * 100
            isLarge = true
        case .scale, .moneyScale, .slangScale:
            total += max(current, 1) * word.value
            current = 0
            isLarge = true
            hasMoneyScale = hasMoneyScale || word.kind == .moneyScale || word.kind == .slangScale
            isSlang = isSlang || word.kind == .slangScale
        case .half, .quarter: takeFraction(word.value)
        case .point: isDecimal = true
        case .and: break
        }
        last = word.kind
        lastValue = word.value
        words += 1
    }

    /// Adds `and a half`, or a half on its own.
    mutating func takeFraction(_ value: Double) {
        if current == 0, total > 0 { total += value } else { current += value }
        isDecimal = true
        last = .half
        words += 1
    }

    private mutating func takeUnit(_ value: Double) {
        digitRun += 1
        switch last {
        case .tens where lastValue >= 20: current += value
        case .tens, .teen:
            pairs += 1
            startGroup(value)
        case .unit, .zero:
            if hasZero { pairs += 1 }
            startGroup(value)
        case .point: current += value / 10
        default: current += value
        }
    }

    private mutating func takeTens(_ value: Double) {
        digitRun = 0
        switch last {
        case .unit, .teen, .tens, .zero:
            pairs += 1
            startGroup(value)
        default: current += value
        }
    }

    private mutating func startGroup(_ value: Double) {
        firstGroup = firstGroup * 100 + current
        current = value
    }
}
