import GraphQLEngine
import SlackSandbox

/// The field of a form in which somebody chooses or types.
struct SlackControl {
    let element: BlockElement
    /// What elements hold, by block and action.
    let values: GraphQLValue
    /// The name under which the choice is sent.
    let name: String

    private var held: [String] {
        let value = values[element.blockID]?[element.actionID]
        let member = ElementValue.member(of: element.type).flatMap { value?[$0] } ?? .null
        return (member.items ?? [member]).compactMap { item in
            item.text ?? item["value"]?.text ?? item.integer.map(String.init)
        }
    }

    private var label: String { element.element["placeholder"]?["text"]?.text ?? element.actionID }

    var html: HTML {
        let options = ElementShapes.options(of: element.element)
        if !options.isEmpty { return menu(options) }
        let value = held.joined(separator: ", ")
        if element.element["multiline"] == true {
            return "<textarea name=\"\(name)\" rows=\"4\" aria-label=\"\(label)\">\(value)</textarea>"
        }
        let type =
            switch element.type {
            case "datepicker": "date"
            case "timepicker": "time"
            default: "text"
            }
        return
            "<input type=\"\(type)\" name=\"\(name)\" value=\"\(value)\" placeholder=\"\(label)\" aria-label=\"\(label)\">"
    }

    private func menu(_ options: [GraphQLValue]) -> HTML {
        let held = held
        let lines = options.map { option -> HTML in
            let value = option["value"]?.text ?? ""
            let mark: HTML = held.contains(value) ? " selected" : ""
            return "<option value=\"\(value)\"\(mark)>\(option["text"]?["text"]?.text ?? value)</option>"
        }
        let takesSeveral = ElementValue.takesSeveral(element.type)
        let empty: HTML = takesSeveral || !element.isOptional ? .empty : "<option value=\"\">–</option>"
        return """
            <select name="\(name)" aria-label="\(label)"\(takesSeveral ? HTML(stringLiteral: " multiple") : .empty)>
            \(empty)\(lines)</select>
            """
    }
}
