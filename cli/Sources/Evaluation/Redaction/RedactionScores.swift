/// How well redaction hides what is commercial and keeps what is not.
public struct RedactionScores: Sendable, Hashable, Codable {
    /// By label: how many spans there are, and how many are hidden as a whole, under whatever label.
    public var byLabel: [String: Count] = [:]
    /// Spans of the redactor, and those of them that touch a gold span.
    public var redactions = Count()
    /// Stretches that must be kept, and those that are.
    public var kept = Count()
    /// Turns with a gold span, and those of them that leak nothing.
    public var sensitiveTurns = Count()
    /// Words outside of all gold spans, and those of them that are left alone.
    public var plainWords = Count()

    /// So many good ones of so many.
    public struct Count: Sendable, Hashable, Codable {
        public var good = 0
        public var all = 0

        public init(good: Int = 0, all: Int = 0) {
            self.good = good
            self.all = all
        }

        public var share: Double { Evaluation.share(good, all) }

        mutating func add(_ isGood: Bool) {
            all += 1
            if isGood { good += 1 }
        }

        static func + (left: Self, right: Self) -> Self {
            Self(good: left.good + right.good, all: left.all + right.all)
        }
    }

    public init() {}

    /// Over all labels.
    public var recall: Count { byLabel.values.reduce(Count(), +) }

    static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.byLabel.merge(right.byLabel, uniquingKeysWith: +)
        sum.redactions = left.redactions + right.redactions
        sum.kept = left.kept + right.kept
        sum.sensitiveTurns = left.sensitiveTurns + right.sensitiveTurns
        sum.plainWords = left.plainWords + right.plainWords
        return sum
    }
}
