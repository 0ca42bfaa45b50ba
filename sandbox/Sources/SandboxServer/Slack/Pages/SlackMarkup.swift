import SlackSandbox

/// Slack's markup as HTML.
enum SlackMarkup {
    static func html(_ pieces: [Markup]) -> HTML { HTML(joining: pieces.map(html), by: "") }

    private static func html(_ piece: Markup) -> HTML {
        switch piece {
        case .text(let text): return "\(text)"
        case .marked(.bold, let inside): return "<b>\(html(inside))</b>"
        case .marked(.italic, let inside): return "<i>\(html(inside))</i>"
        case .marked(.strike, let inside): return "<s>\(html(inside))</s>"
        case .code(let code): return "<code>\(code)</code>"
        case .block(let code): return "<pre>\(code)</pre>"
        case .name(let name): return "<span class=\"chip\">\(name)</span>"
        case .link(let label, let address):
            guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return "\(piece.plain)" }
            return "<a href=\"\(address)\" rel=\"noreferrer noopener\">\(label.isEmpty ? address : label)</a>"
        }
    }
}
