import GraphQLEngine

/// What keeps Slack's own apps from sending a form.
struct FormProblems {
    let elements: [BlockElement]
    let values: Fields

    var texts: [String] { elements.filter(\.isInput).compactMap(problem) }

    private func problem(of element: BlockElement) -> String? {
        guard let member = ElementValue.member(of: element.type) else { return nil }
        let value = values[element.blockID]?[element.actionID]?[member] ?? .null
        let isEmpty = value.isNull || value == "" || value == []
        if isEmpty { return element.isOptional ? nil : "'\(element.blockID)' is empty." }
        guard let text = value.text else { return nil }
        let length = text.utf16.count
        if let least = element.element["min_length"]?.integer, length < least {
            return "'\(element.blockID)' has fewer than \(least) characters."
        }
        if length > element.element["max_length"]?.integer ?? 3_000 {
            return "'\(element.blockID)' has too many characters."
        }
        switch element.type {
        case "email_text_input": return text.contains("@") ? nil : "'\(element.blockID)' is no e-mail address."
        case "url_text_input":
            return text.hasPrefix("http://") || text.hasPrefix("https://") ? nil : "'\(element.blockID)' is no address."
        case "number_input": return numberProblem(text, element)
        default: return nil
        }
    }

    private func numberProblem(_ text: String, _ element: BlockElement) -> String? {
        guard let number = Double(text), number.isFinite,
            element.element["is_decimal_allowed"] == true || Int(text) != nil
        else { return "'\(element.blockID)' is no such number." }
        let least = element.element["min_value"]?.text.flatMap { Double($0) } ?? -.infinity
        let most = element.element["max_value"]?.text.flatMap { Double($0) } ?? .infinity
        return number >= least && number <= most ? nil : "'\(element.blockID)' is out of range."
    }
}
