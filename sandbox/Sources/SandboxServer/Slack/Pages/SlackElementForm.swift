import GraphQLEngine
import SlackSandbox

/// A small form for one element of a message, view or Home tab.
struct SlackElementForm {
    let element: BlockElement
    /// What elements hold, by block and action.
    let values: GraphQLValue
    /// What the form sends along.
    let hidden: HTML

    var html: HTML {
        switch element.type {
        case "button", "workflow_button", "icon_button":
            return button(label(element.element["text"]), value: element.element["value"]?.text)
        case "feedback_buttons":
            let buttons = ["positive", "negative"].map { (name: String) -> HTML in
                button(label(element.element["\(name)_button"]?["text"]), value: name)
            }
            return HTML(joining: buttons)
        default:
            let control = SlackControl(element: element, values: values, name: "selected")
            return form("\(control.html)<input type=\"hidden\" name=\"is_choice\" value=\"1\"><button>Choose</button>")
        }
    }

    private func button(_ label: String, value: String?) -> HTML {
        let style = element.element["style"]?.text ?? ""
        let sent: HTML = if let value { "<input type=\"hidden\" name=\"value\" value=\"\(value)\">" } else { .empty }
        return form("\(sent)<button class=\"\(style)\">\(label)</button>\(link)")
    }

    /// Where a button leads besides telling the app.
    private var link: HTML {
        guard let address = element.element["url"]?.text, address.hasPrefix("http") else { return .empty }
        return " <a href=\"\(address)\" rel=\"noreferrer noopener\">↗</a>"
    }

    private func form(_ content: HTML) -> HTML {
        """
        <form method="post" action="/sandbox/slack/page/click">\(hidden)
        <input type="hidden" name="action_id" value="\(element.actionID)"><input type="hidden" name="block_id" value="\(element.blockID)">
        \(content)</form>
        """
    }

    private func label(_ text: GraphQLValue?) -> String { text?["text"]?.text ?? "?" }
}
