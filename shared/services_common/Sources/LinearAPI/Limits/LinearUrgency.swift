/// Whether somebody waits for a call.
public enum LinearUrgency: Sendable, Hashable {
    /// A person does, or a write: it may take what is left of the allowance, and waits for its turn within its deadline.
    case person
    /// Nobody does: it leaves a part of the allowance to others, and waits for its turn as long as `patience`.
    case background(patience: Duration)

    var isBackground: Bool { self != .person }
}
