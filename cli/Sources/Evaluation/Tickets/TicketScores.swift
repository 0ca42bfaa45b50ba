/// How well proposals agree with gold tickets.
public struct TicketScores: Sendable, Hashable, Codable {
    /// Proposals that match a gold ticket.
    public var matched = 0
    /// Proposals that match none.
    public var spurious = 0
    /// Gold tickets that no proposal matches.
    public var missed = 0
    /// Of the matched ones, how many agree in each field.
    public var assigneeAgrees = 0
    public var projectAgrees = 0
    public var dueAgrees = 0
    public var priorityAgrees = 0
    public var duplicateAgrees = 0
    /// Places that must not become a ticket but did, without a pointer to an existing issue.
    public var falseAlarms = 0
    /// Places that must not become a ticket.
    public var temptations = 0
    /// Gold decisions that a decision's evidence stands at.
    public var decisionsFound = 0
    public var decisions = 0
    /// Decisions that were named.
    public var decisionsNamed = 0

    public init() {}

    /// 0 to 1; 1 when there is nothing to be wrong about.
    public var precision: Double { share(matched, matched + spurious) }
    public var recall: Double { share(matched, matched + missed) }
    public var f1: Double {
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }

    static func + (left: Self, right: Self) -> Self {
        var sum = left
        let counts: [WritableKeyPath<Self, Int>] = [
            \.matched, \.spurious, \.missed, \.assigneeAgrees, \.projectAgrees, \.dueAgrees, \.priorityAgrees,
            \.duplicateAgrees, \.falseAlarms, \.temptations, \.decisionsFound, \.decisions, \.decisionsNamed,
        ]
        for count in counts { sum[keyPath: count] += right[keyPath: count] }
        return sum
    }
}

/// `part` of `whole`, 1 when there is no whole.
func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
