import GraphQLEngine
import SlackSandbox

/// The modal on top, as a form.
struct SlackModalForm {
    let view: GraphQLValue
    let reader: ReaderText
    /// What its forms send along.
    let hidden: HTML

    private var blocks: [GraphQLValue] { view["blocks"]?.items ?? [] }
    private var values: GraphQLValue { view["state"]?["values"] ?? .null }
    private var id: HTML { "<input type=\"hidden\" name=\"view_id\" value=\"\(view["id"]?.text ?? "")\">" }

    var html: HTML {
        """
        <div class="card modal"><h3>\(view["title"]?["text"]?.text ?? "")</h3>
        \(others)
        <form method="post" action="/sandbox/slack/page/submit">\(hidden)\(id)\(fields)\(submit)</form>
        <form method="post" action="/sandbox/slack/page/close">\(hidden)\(id)<button>\(view["close"]?["text"]?.text ?? "Close")</button></form>
        </div>
        """
    }

    /// What is no field of the form.
    private var others: HTML {
        SlackBlocks(
            blocks: blocks.filter { $0["type"] != "input" }, values: values, reader: reader, hidden: "\(hidden)\(id)"
        ).html
    }

    private var fields: [HTML] {
        blocks.filter { $0["type"] == "input" }.flatMap { block in
            BlockElement.all(in: [block]).map { element -> HTML in
                let name = "value.\(element.blockID)"
                let control = SlackControl(element: element, values: values, name: name)
                return """
                    <label>\(block["label"]?["text"]?.text ?? "")
                    <input type="hidden" name="\(name)" value="">\(control.html)</label>
                    <p class="small soft">\(block["hint"]?["text"]?.text ?? "")</p>
                    """
            }
        }
    }

    private var submit: HTML {
        view["submit"]?["text"]?.text.map { "<button class=\"primary\">\($0)</button>" } ?? .empty
    }
}
