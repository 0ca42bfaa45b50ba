/// Whether somebody waits for a call.
public enum LinearUrgency: Sendable, Hashable {
    /// A person does, or a write: it may take what is left of the allowance, and waits for its turn within its deadline.
    case person
    /// Nobody does: it leaves a part of the allowance to others, and waits for its turn as long as `patience`.
    case background(patience: Duration)

    /// How long a call may wait for its turn.
    ///
    /// - Parameters:
    ///   - timeLeft: what is left of its deadline.
    ///   - waited: how long it has waited before.
    func patience(timeLeft: Duration, waited: Duration) -> Duration {
        switch self {
        case .person: timeLeft
        case .background(let patience): patience - waited
        }
    }

    var isBackground: Bool { self != .person }
}
