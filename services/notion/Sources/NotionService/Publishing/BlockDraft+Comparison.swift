internal import NotionAPI

extension BlockDraft {
    /// Whether Notion takes it in one request, so that it is there as a whole or not at all: two levels of blocks.
    var isWrittenAtOnce: Bool { children.allSatisfy { $0.children.isEmpty } && children.count <= 100 }

    /// Whether a block that stands in Notion has its type and text; what stands under it is not compared.
    func says(what block: NotionBlock) -> Bool {
        switch (content, block.content) {
        case (.paragraph(let text), .paragraph(let other)), (.bulletedListItem(let text), .bulletedListItem(let other)),
            (.toggle(let text), .toggle(let other)), (.quote(let text), .quote(let other)),
            (.callout(let text, _), .callout(let other, _)),
            (.numberedListItem(let text, _), .numberedListItem(let other, _)):
            text.plainText == other.plainText
        case (.heading(let level, let text, _), .heading(let otherLevel, let other, _)):
            level == otherLevel && text.plainText == other.plainText
        case (.toDo(let text, let isChecked), .toDo(let other, let otherIsChecked)):
            isChecked == otherIsChecked && text.plainText == other.plainText
        case (.code(let text, _), .code(let other, _, _)): text.plainText == other.plainText
        case (.equation(let text), .equation(let other)): text == other
        default: false
        }
    }
}
