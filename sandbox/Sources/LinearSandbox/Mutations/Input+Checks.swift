import FoundationEssentials
import GraphQLEngine

extension Input {
    /// The value of a field that cannot be emptied; nil when it is not given.
    func required<Value>(_ name: String, _ given: Given<Value>) throws(FieldError) -> Value? {
        if case .cleared = given { throw LinearError.argument("\(name) should not be null or undefined.") }
        return given.value
    }

    /// A short text that must say something.
    func line(_ name: String, limit: Int) throws(FieldError) -> String? {
        guard let text = try required(name, text(name)) else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw LinearError.argument("\(name) should not be empty.")
        }
        guard text.count <= limit else {
            throw LinearError.argument("\(name) must be shorter than or equal to \(limit) characters.")
        }
        return text
    }

    /// A long text, in the form in which Linear stores it.
    func markdown(_ name: String) throws(FieldError) -> Given<String> {
        guard case .value(let text) = text(name) else { return text(name) }
        guard text.utf8.count <= TextLimits.markdownBytes else {
            throw LinearError.argument(
                "\(name) must be shorter than or equal to \(TextLimits.markdownBytes) characters.")
        }
        return .value(Markdown.stored(text))
    }

    func whole(_ name: String, in range: ClosedRange<Int>) throws(FieldError) -> Given<Int> {
        guard case .value(let number) = integer(name) else { return integer(name) }
        guard number >= range.lowerBound else {
            throw LinearError.argument("\(name) must not be less than \(range.lowerBound).")
        }
        guard number <= range.upperBound else {
            throw LinearError.argument("\(name) must not be greater than \(range.upperBound).")
        }
        return .value(number)
    }

    /// An instant that has passed.
    func past(_ name: String) throws(FieldError) -> Date? {
        guard let date = try required(name, instant(name)) else { return nil }
        guard date < now else {
            throw LinearError.input(
                "\(name) must be a time in the past", explanation: "\(name) must be a time in the past.")
        }
        return date
    }
}

/// How long texts may be. Linear does not publish its limits; these are ours.
enum TextLimits {
    static let title = 512
    static let name = 255
    static let projectDescription = 255
    static let markdownBytes = 250_000
    static let address = 2_048
}
