import Domain
import FoundationEssentials
import GraphQLEngine

/// A property against Linear's comparators. All operators given must hold; one that is null counts as not given. What is
/// missing matches no operator but `null: true` and the negative ones.
struct Comparator {
    let now: Date

    func matches(_ property: Property, _ operators: Fields) -> Bool {
        operators.allSatisfy { name, operand in operand.isNull || matches(property, name, operand) }
    }

    private func matches(_ property: Property, _ name: String, _ operand: GraphQLValue) -> Bool {
        let parts = operand.items ?? []
        switch name {
        case "and": return parts.allSatisfy { matches(property, $0.fields ?? [:]) }
        case "or": return parts.contains { matches(property, $0.fields ?? [:]) }
        default: break
        }
        switch property {
        case .names(let names): return matches(names: names, name, operand)
        case .instant(let date): return ordered(date, name, operand) { Timestamp.date($0, now: now) }
        case .day(let day): return ordered(day, name, operand) { Timestamp.day($0, now: now) }
        case .value(.string(let text)): return TextComparator(text: text).matches(name, operand)
        case .value(.bool(let truth)): return name == "neq" ? operand.truth != truth : operand.truth == truth
        case .value(.null): return name == "null" ? operand == true : Self.isNegative(name)
        case .value(let value): return Self.ordered(value.number, name, operand, \.number)
        case .node, .nodes, .list: return false
        }
    }

    private func matches(names: [String], _ name: String, _ operand: GraphQLValue) -> Bool {
        let own = Set(names.map { $0.lowercased() })
        let wanted = (operand.items ?? [operand]).compactMap { $0.text?.lowercased() }
        return Self.isNegative(name) != wanted.contains(where: own.contains)
    }

    private func ordered<Value: Comparable>(
        _ value: Value?, _ name: String, _ operand: GraphQLValue, _ read: (String) -> Value?
    ) -> Bool {
        Self.ordered(value, name, operand) { $0.text.flatMap(read) }
    }

    /// Compares by order. An operand that cannot be read matches nothing.
    private static func ordered<Value: Comparable>(
        _ value: Value?, _ name: String, _ operand: GraphQLValue, _ read: (GraphQLValue) -> Value?
    ) -> Bool {
        if name == "null" { return (value == nil) == (operand == true) }
        guard let value else { return isNegative(name) }
        if let items = operand.items {
            return isNegative(name) != items.contains { read($0) == value }
        }
        guard let other = read(operand) else { return false }
        return switch name {
        case "eq": value == other
        case "neq": value != other
        case "gt": value > other
        case "gte": value >= other
        case "lt": value < other
        case "lte": value <= other
        default: false
        }
    }

    static func isNegative(_ name: String) -> Bool {
        switch name {
        case "neq", "nin", "neqIgnoreCase", "notContains", "notContainsIgnoreCase", "notStartsWith", "notEndsWith":
            true
        default: false
        }
    }
}
