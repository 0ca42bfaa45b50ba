/// A name that nothing known has.
struct Stranger: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case person, project, thing
    }

    /// As it was typed.
    var name: String
    var kind: Kind
}
