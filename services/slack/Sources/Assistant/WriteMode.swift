/// What the linear service may write: `LINEAR_WRITE_MODE`.
package enum WriteMode: String, Sendable, Hashable, CaseIterable {
    /// Nothing: previews say so and offer no yes.
    case off
    /// Issues whose titles begin with `[TEST] `.
    case test
    /// Everything.
    case live
}
