import Domain
import GraphQLEngine

/// A part of a request together with its place in it, so that an error can name it as Notion does.
struct Part {
    /// Such as `body.children[0].type`.
    let place: String
    /// Nil when it is not there.
    let value: JSON?

    static let maximumItems = 100

    init(_ place: String, _ value: JSON?) {
        self.place = place
        self.value = value
    }

    subscript(key: String) -> Part { Part("\(place).\(key)", value?[key]) }

    var isPresent: Bool { value != nil }
    /// Missing, or null.
    var isNone: Bool { value?.isNull ?? true }

    /// - Parameter demand: such as `defined` or `` ≤ `100` ``.
    func failed(_ demand: String, instead: String? = nil) -> NotionError {
        let root = place.prefix { $0 != "." && $0 != "[" }
        let found = instead ?? value?.quoted ?? "undefined"
        return .validation("\(root) failed validation: \(place) should be \(demand), instead was `\(found)`.")
    }

    func object() throws(NotionError) -> Fields {
        guard let value else { throw failed("defined") }
        guard let fields = value.fields else { throw failed("an object") }
        return fields
    }

    /// - Parameter maximum: in UTF-16 units, as JavaScript counts.
    func text(maximum: Int = 2_000) throws(NotionError) -> String {
        guard let value else { throw failed("defined") }
        guard let text = value.text else { throw failed("a string") }
        let length = text.utf16.count
        guard length <= maximum else { throw self["length"].failed("≤ `\(maximum)`", instead: String(length)) }
        return text
    }

    func items(maximum: Int? = Part.maximumItems) throws(NotionError) -> [Part] {
        guard let value else { throw failed("defined") }
        guard let items = value.items else { throw failed("an array") }
        if let maximum, items.count > maximum {
            throw self["length"].failed("≤ `\(maximum)`", instead: String(items.count))
        }
        return items.enumerated().map { Part("\(place)[\($0)]", $1) }
    }

    func truth() throws(NotionError) -> Bool {
        guard let value else { throw failed("defined") }
        guard let truth = value.truth else { throw failed("a boolean") }
        return truth
    }

    func number() throws(NotionError) -> JSON {
        guard let value else { throw failed("defined") }
        guard value.number != nil else { throw failed("a number") }
        return value
    }

    func id() throws(NotionError) -> NotionID {
        guard let value else { throw failed("defined") }
        guard let text = value.text else { throw failed("a string") }
        guard let id = NotionID(notion: text) else { throw failed("a valid uuid") }
        return id
    }

    func choice(_ choices: [String]) throws(NotionError) -> String {
        guard let value else { throw failed("defined") }
        guard let text = value.text, choices.contains(text) else {
            let list = choices.map { "`\"\($0)\"`" }
            throw failed(
                list.count == 1 ? list[0] : list.dropLast().joined(separator: ", ") + ", or \(list[list.count - 1])")
        }
        return text
    }

    /// Refuses members of an object that are not known.
    func only(_ names: [String]) throws(NotionError) {
        for key in try object().keys where !names.contains(key) { throw self[key].failed("not present") }
    }

    /// One of several members must be there.
    func oneMissing(of names: [String]) -> NotionError {
        let root = place.prefix { $0 != "." && $0 != "[" }
        guard names.count > 1 else { return self[names.first ?? ""].failed("defined") }
        let demands = names.map { "\(place).\($0) should be defined, instead was `undefined`." }
        return .validation("\(root) failed validation. Fix one:\n" + demands.joined(separator: "\n"))
    }
}
