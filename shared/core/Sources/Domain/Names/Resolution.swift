/// What a name stands for.
public enum Resolution<Value: Sendable>: Sendable {
    case found(Value)
    /// Nothing has it; with names that are close.
    case unknown(near: [String])
    /// Several have it.
    case ambiguous([String])

    /// What it stands for, if for one thing.
    public var value: Value? {
        if case .found(let value) = self { value } else { nil }
    }

    /// What to say when it stands for nothing.
    ///
    /// - Parameter kind: such as `team`.
    public func complaint(_ kind: String, _ name: String) -> String? {
        switch self {
        case .found: nil
        case .unknown(let near) where near.isEmpty: "there is no \(kind) “\(name)”"
        case .unknown(let near): "there is no \(kind) “\(name)” (near: \(near.joined(separator: ", ")))"
        case .ambiguous(let names): "more than one \(kind) is called “\(name)”: \(names.joined(separator: ", "))"
        }
    }

    /// What several, one or no match come to.
    ///
    /// - Parameters:
    ///   - near: names that are close, asked for only when nothing matches.
    ///   - describe: how one of several is told from the others.
    public static func of(
        _ matches: [Value], near: @autoclosure () -> [String], describe: (Value) -> String
    ) -> Resolution<Value> {
        switch matches.count {
        case 0: .unknown(near: near())
        case 1: .found(matches[0])
        default: .ambiguous(matches.map(describe))
        }
    }
}
