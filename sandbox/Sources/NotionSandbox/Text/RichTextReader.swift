import Domain
import FoundationEssentials
import GraphQLEngine

/// Reads rich text as callers write it.
struct RichTextReader {
    let workspace: NotionWorkspace
    let addresses: Addresses

    private static let maximumEquation = 1_000
    private static let maximumAddress = 2_000

    /// - Throws: ``NotionError`` `validation_error` for more than 100 runs, a run of more than 2,000 UTF-16 units, an
    ///   address that is none, a member that is unknown.
    func read(_ part: Part) throws(NotionError) -> [JSON] {
        var runs: [JSON] = []
        for item in try part.items() {
            let run = try readRun(item)
            if run["type"] != "text" || run["plain_text"] != "" { runs.append(run) }
        }
        return runs
    }

    private func readRun(_ part: Part) throws(NotionError) -> JSON {
        try part.only(["type", "text", "mention", "equation", "annotations", "plain_text", "href"])
        let types = ["text", "mention", "equation"]
        let given = part["type"].isPresent ? try part["type"].choice(types) : nil
        guard let type = given ?? types.first(where: { part[$0].isPresent }), part[type].isPresent else {
            throw part.oneMissing(of: given.map { [$0] } ?? types)
        }
        var run: Fields = ["type": .string(type)]
        let (content, plain, href) =
            switch type {
            case "text": try text(part[type])
            case "equation": try equation(part[type])
            default: try mention(part[type])
            }
        run[type] = content
        run["annotations"] = .object(try annotations(part["annotations"]))
        run["plain_text"] = .string(plain)
        run["href"] = .text(href)
        return .object(run)
    }

    private func text(_ part: Part) throws(NotionError) -> (JSON, String, String?) {
        try part.only(["content", "link"])
        let content = try part["content"].text()
        let link = part["link"].isNone ? nil : try address(part["link"]["url"])
        return (["content": .string(content), "link": link.map { ["url": .string($0)] } ?? nil], content, link)
    }

    private func equation(_ part: Part) throws(NotionError) -> (JSON, String, String?) {
        let expression = try part["expression"].text(maximum: Self.maximumEquation)
        return (["expression": .string(expression)], expression, nil)
    }

    private func mention(_ part: Part) throws(NotionError) -> (JSON, String, String?) {
        let types = ["user", "page", "database", "date", "template_mention", "custom_emoji"]
        guard let type = types.first(where: { part[$0].isPresent }) else { throw part.oneMissing(of: types) }
        let target = part[type]
        let shown: (JSON, String, String?)
        switch type {
        case "user":
            let id = try target["id"].id()
            guard let user = workspace.users[id] else { throw .notFound("user", id.description) }
            shown = (["object": "user", "id": id.json], "@\(user.name)", nil)
        case "page", "database":
            let id = try target["id"].id()
            let title = workspace.pages[id].map { $0.plainTitle } ?? workspace.databases[id]?.title
            guard let title, workspace.isVisible(id) else { throw .notFound(type, id.description) }
            shown = (["id": id.json], title.isEmpty ? "Untitled" : title, addresses.page(id, titled: title))
        case "date":
            let date = try DateReader.read(target)
            let span = [date["start"]?.text, date["end"]?.text].compactMap(\.self).joined(separator: " → ")
            shown = (date, span, nil)
        default: shown = (.object(try target.object()), "", nil)
        }
        return (["type": .string(type), type: shown.0], shown.1, shown.2)
    }

    private func annotations(_ part: Part) throws(NotionError) -> Fields {
        guard !part.isNone else { return RichText.annotations([]) }
        try part.only(RichText.marks + ["color"])
        var given: Set<String> = []
        for mark in RichText.marks where part[mark].isPresent {
            if try part[mark].truth() { given.insert(mark) }
        }
        let color = part["color"].isPresent ? try part["color"].choice(RichText.colors) : "default"
        return RichText.annotations(given, color: color)
    }

    /// An address of the web, of mail, or within Notion.
    func address(_ part: Part) throws(NotionError) -> String {
        let text = try part.text(maximum: Self.maximumAddress)
        if text.hasPrefix("/") { return addresses.base + text }
        guard Self.isAddress(text) else { throw .validation("Invalid URL for link.") }
        return text
    }

    /// Whether a text is an address that Notion takes.
    static func isAddress(_ text: String) -> Bool {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased() else { return false }
        if ["mailto", "tel"].contains(scheme) { return true }
        guard ["http", "https"].contains(scheme), let host = url.host() else { return false }
        return !host.isEmpty && !text.contains(" ")
    }
}
