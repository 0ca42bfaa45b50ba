import Domain
import FoundationEssentials
import GraphQLEngine

/// What a field of a thing is. Queries show it, filters compare it.
enum Property {
    case value(GraphQLValue)
    /// Names of the thing itself: the first is shown, a filter takes any.
    case names([String])
    case instant(Date?)
    case day(CalendarDate?)
    /// One other thing, or none.
    case node((any Node)?)
    /// Many others, which queries page through.
    case nodes([any Node])
    /// A few others, shown without pages.
    case list([any Node])

    static func text(_ text: String?) -> Property { .value(text.map(GraphQLValue.string) ?? .null) }
    static func number(_ number: Double?) -> Property { .value(number.map(GraphQLValue.double) ?? .null) }
    static func integer(_ number: Int?) -> Property { .value(number.map(GraphQLValue.int) ?? .null) }
    static func truth(_ truth: Bool) -> Property { .value(.bool(truth)) }
    static func texts(_ texts: [String]) -> Property { .value(.list(texts.map(GraphQLValue.string))) }
}

/// An entity that the schema shows.
protocol Node: Entity {
    static var typeName: String { get }

    /// The property that the schema, or one of its filters, calls `name`; nil when this kind has none of that name.
    func property(_ name: String, in session: Session) -> Property?
}

extension Node {
    /// The properties that every kind has, or else the kind's own.
    func anyProperty(_ name: String, in session: Session) -> Property? {
        switch name {
        case "createdAt": .instant(createdAt)
        case "updatedAt": .instant(updatedAt)
        case "archivedAt": .instant(archivedAt)
        default: property(name, in: session) ?? (name == "id" ? .names([id.description]) : nil)
        }
    }

    var uuid: UUID { id.uuid }
}
