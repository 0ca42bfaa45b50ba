import FoundationEssentials
import GraphQLEngine

/// The members of an input object, after the engine checked their types.
struct Input {
    let fields: Fields
    let now: Date

    func text(_ name: String) -> Given<String> { given(name, \.text) }
    func integer(_ name: String) -> Given<Int> { given(name, \.integer) }
    func number(_ name: String) -> Given<Double> { given(name, \.number) }
    func truth(_ name: String) -> Given<Bool> { given(name, \.truth) }
    func texts(_ name: String) -> Given<[String]> { given(name) { $0.items?.compactMap(\.text) } }
    func instant(_ name: String) -> Given<Date> {
        given(name) { $0.text.flatMap { Timestamp.date($0, now: now) }.map(Timestamp.rounded) }
    }

    private func given<Value>(_ name: String, _ read: (GraphQLValue) -> Value?) -> Given<Value> {
        switch fields[name] {
        case nil: .absent
        case .null: .cleared
        case let value?: read(value).map(Given.value) ?? .cleared
        }
    }
}
