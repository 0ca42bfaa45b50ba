extension InputMaker {
    /// Numbers as they are written in many places, joined as ranges, sums and lists are.
    mutating func numbers(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count {
            text += dice.isOne(in: 3) ? spokenNumber() : number()
            text += dice.pick(Self.joints)
        }
        return text
    }

    /// A number in digits, perhaps with its currency, rate or scale.
    mutating func number() -> String {
        let digits = dice.isOne(in: 6) ? dice.pick(Self.figures) : figures()
        switch dice.below(10) {
        case 0: return dice.pick(Self.currencies) + digits
        case 1: return digits + dice.pick(Self.currencies)
        case 2: return dice.pick(Self.currencies) + " " + digits + dice.pick(Self.units)
        case 3, 4: return digits + dice.pick(Self.units)
        default: return digits
        }
    }

    private mutating func figures() -> String {
        let value = dice.below(dice.pick([13, 100, 1_000, 10_000, 10_000_000]))
        switch dice.below(8) {
        case 0: return grouped(value, by: ",") + (dice.isOne(in: 2) ? ".50" : "")
        case 1: return grouped(value, by: ".") + (dice.isOne(in: 2) ? ",50" : "")
        case 2: return grouped(value, by: dice.pick([" ", "\u{A0}", "\u{202F}", "'", "’"]))
        case 3: return "\(value).\(dice.below(100))"
        case 4: return "\(value),\(dice.below(100))"
        default: return "\(value)"
        }
    }

    private func grouped(_ value: Int, by separator: String) -> String {
        var rest = value
        var groups: [String] = []
        while rest >= 1_000 {
            groups.insert(String("\(1_000 + rest % 1_000)".dropFirst()), at: 0)
            rest /= 1_000
        }
        return (["\(rest)"] + groups).joined(separator: separator)
    }

    private mutating func spokenNumber() -> String {
        let words = (0..<dice.within(1...5)).map { _ in dice.pick(Self.numberWords) }
        return words.joined(separator: dice.isOne(in: 6) ? "-" : " ") + dice.pick(Self.units)
    }
}
