import GraphQLEngine

/// Compares values with forms and notes each difference in Slack's words.
struct ShapeCheck {
    private(set) var problems: [BlockProblem] = []

    mutating func note(_ message: String, at pointer: String) { problems.append(BlockProblem(message, at: pointer)) }

    mutating func check(_ value: JSON, _ shape: Shape, at pointer: String) {
        switch shape {
        case .text(let length): check(value, length, at: pointer)
        case .matching(let words, let rule):
            guard let text = value.text else { return note("must provide a string", at: pointer) }
            if !rule(text) { note(words, at: pointer) }
        case .flag: if value.truth == nil { note("must provide a boolean", at: pointer) }
        case .integer(let range):
            guard let number = value.integer else { return note("must provide a number", at: pointer) }
            if number < range.lowerBound { note("must be greater than or equal to \(range.lowerBound)", at: pointer) }
            if number > range.upperBound { note("must be less than or equal to \(range.upperBound)", at: pointer) }
        case .choice(let choices):
            guard let text = value.text else { return note("must provide a string", at: pointer) }
            if !choices.contains(text) {
                note("unsupported value: \(text); must be one of \(choices.joined(separator: ", "))", at: pointer)
            }
        case .list(let item, let count): check(value, item, count, at: pointer)
        case .object(let form): check(value, form, at: pointer)
        case .typed(let forms): checkTyped(value, forms(), at: pointer)
        case .anyObject: if value.fields == nil { note("must provide an object", at: pointer) }
        }
    }

    private mutating func check(_ value: JSON, _ length: ClosedRange<Int>, at pointer: String) {
        guard let text = value.text else { return note("must provide a string", at: pointer) }
        let count = text.utf16.count
        if count < length.lowerBound { note("must be more than \(length.lowerBound - 1) characters", at: pointer) }
        if count > length.upperBound { note("must be less than \(length.upperBound + 1) characters", at: pointer) }
    }

    private mutating func check(_ value: JSON, _ item: Shape, _ count: ClosedRange<Int>, at pointer: String) {
        guard let items = value.items else { return note("must provide an array", at: pointer) }
        if items.count < count.lowerBound { note("must provide at least \(count.lowerBound) items", at: pointer) }
        guard items.count <= count.upperBound else {
            return note("no more than \(count.upperBound) items allowed", at: pointer)
        }
        for (index, element) in items.enumerated() { check(element, item, at: "\(pointer)/\(index)") }
    }

    private mutating func checkTyped(_ value: JSON, _ forms: [String: ObjectShape], at pointer: String) {
        guard let fields = value.fields else { return note("must provide an object", at: pointer) }
        guard let type = fields["type"] else { return note("missing required field: type", at: pointer) }
        guard let name = type.text else { return note("must provide a string", at: "\(pointer)/type") }
        guard let form = forms[name] else { return note("unsupported type: \(name)", at: "\(pointer)/type") }
        check(fields, form, isTyped: true, at: pointer)
    }

    mutating func check(_ value: JSON, _ form: ObjectShape, at pointer: String) {
        guard let fields = value.fields else { return note("must provide an object", at: pointer) }
        check(fields, form, isTyped: false, at: pointer)
    }

    private mutating func check(_ fields: Fields, _ form: ObjectShape, isTyped: Bool, at pointer: String) {
        let before = problems.count
        for member in form.members {
            guard let value = fields[member.name], !value.isNull else {
                if member.isRequired { note("missing required field: \(member.name)", at: pointer) }
                continue
            }
            check(value, member.shape, at: "\(pointer)/\(member.name)")
        }
        for (key, _) in fields where !(isTyped && key == "type") && !form.members.contains(where: { $0.name == key }) {
            note("invalid additional property: \(key)", at: pointer)
        }
        // Members that are wrong already would only be told of twice.
        guard problems.count == before else { return }
        for rule in form.rules {
            for problem in rule(fields) {
                note(problem.message, at: problem.member.map { "\(pointer)/\($0)" } ?? pointer)
            }
        }
    }
}
