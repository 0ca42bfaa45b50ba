internal import Domain

extension MarkdownWriter {
    /// The lines of a block that is no container, and the same without Markdown's signs.
    func lines(of block: NotionBlock) -> (lines: [String], plain: String) {
        switch block.content {
        case .code(let text, let language, let caption):
            return (Self.fence(text.plainText, language) + self.caption(caption), text.plainText)
        case .equation(let expression):
            let lines = expression.split(whereSeparator: \.isNewline).map(String.init)
            return (lines.isEmpty ? [] : ["$$"] + lines + ["$$"], expression)
        case .divider: return (["---"], "")
        case .media(let media, let file, let caption): return self.media(media, file, caption)
        case .link(_, let url, let caption): return link(caption.isEmpty ? [NotionRichText(url)] : caption, to: url)
        case .childPage(let title), .childDatabase(let title):
            return link([NotionRichText(title.isEmpty ? "Untitled" : title)], to: NotionAddress.url(of: block.id))
        case .linkToPage(let target):
            guard let target else {
                return (["*Link to a page that is not shared*"], "Link to a page that is not shared")
            }
            return link([NotionRichText("Linked page")], to: NotionAddress.url(of: target.id))
        case .unsupported:
            let words = "A block that Notion does not show to connections"
            return (["*\(words)*"], words)
        case .unknown where block.richText.isEmpty:
            let words = "A block of the type \(block.type), which is not known here"
            return (text([NotionRichText(words, annotations: NotionAnnotations(isItalic: true))]), words)
        default: return (text(block.richText), block.richText.plainText)
        }
    }

    private func link(_ words: [NotionRichText], to url: String) -> (lines: [String], plain: String) {
        let linked = words.map {
            NotionRichText($0.content, annotations: $0.annotations, plainText: $0.plainText, link: url)
        }
        return (text(linked), words.plainText)
    }

    private func media(
        _ media: NotionMedia, _ file: NotionFile, _ caption: [NotionRichText]
    ) -> (lines: [String], plain: String) {
        // What Notion holds it hands out with a key that is good for an hour: the key is no part of the text.
        let url = file.url.map { file.isHosted ? String($0.prefix { $0 != "?" }) : $0 }
        let name = caption.isEmpty ? [NotionRichText(file.name ?? media.rawValue)] : caption
        guard let url, !url.isEmpty else { return (text(name), name.plainText) }
        guard media == .image else { return link(name, to: url) }
        let words = caption.isEmpty ? [NotionRichText(file.name ?? "")] : caption
        let label = InlineWriter(place: .heading).markdown([NotionRichText(words.plainText)])
        return (["![\(label)](\(InlineWriter.destination(url)))"], words.plainText)
    }

    private func caption(_ caption: [NotionRichText]) -> [String] {
        let lines = text(caption)
        return lines.isEmpty ? [] : [""] + lines
    }

    private static func fence(_ code: String, _ language: String) -> [String] {
        let fence = String(repeating: "`", count: max(3, InlineWriter.longestRun(of: "`", in: code) + 1))
        let info = language == CodeLanguage.plain ? "" : language
        return [fence + info]
            + code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
            + [fence]
    }
}
