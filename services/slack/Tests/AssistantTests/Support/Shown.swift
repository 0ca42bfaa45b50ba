import Foundation
import SlackAPI
import Testing

/// A message or view as its reader sees it, and as Slack checks it.
struct Shown {
    struct Button: Hashable {
        let label: String
        let action: String
        let value: String?
    }

    let blocks: [SlackBlock]
    /// All texts of the blocks, in order.
    let text: String
    let buttons: [Button]

    init(_ message: SlackMessage) {
        self.init(message.blocks)
    }

    init(_ view: SlackView) {
        self.init(view.blocks)
    }

    private init(_ blocks: [SlackBlock]) {
        self.blocks = blocks
        self.text = blocks.flatMap(Self.texts).joined(separator: "\n")
        self.buttons = blocks.flatMap(Self.elements).compactMap { element in
            guard case .button(let button) = element else { return nil }
            return Button(label: button.text.text, action: button.actionID, value: button.value)
        }
    }

    var actions: [String] { buttons.map(\.action) }

    func button(_ action: String) -> Button? { buttons.first { $0.action == action } }

    static func elements(_ block: SlackBlock) -> [SlackElement] {
        switch block {
        case .section(let section): [section.accessory].compactMap(\.self)
        case .actions(let actions): actions.elements
        case .input(let input): [input.element]
        default: []
        }
    }

    private static func texts(_ block: SlackBlock) -> [String] {
        switch block {
        case .section(let section): ([section.text].compactMap(\.self) + (section.fields ?? [])).map(plain)
        case .header(let header): [header.text.text]
        case .context(let context):
            context.elements.compactMap { element in
                if case .text(let text) = element { plain(text) } else { nil }
            }
        case .input(let input): [input.label.text]
        default: []
        }
    }

    private static func plain(_ text: SlackText) -> String {
        switch text {
        case .plain(let text): text
        case .mrkdwn(let text): text.source
        }
    }
}

/// Holds a message against Slack's rules.
func expectValid(_ message: SlackMessage, _ place: SourceLocation = #_sourceLocation) {
    #expect(!message.text.isEmpty, "a message without its fallback text", sourceLocation: place)
    #expect(message.blocks.count <= SlackLimits.messageBlocks, sourceLocation: place)
    for part in message.parts() { expectValid(part.blocks, place) }
}

/// Holds a view against Slack's rules.
func expectValid(_ view: SlackView, _ place: SourceLocation = #_sourceLocation) throws {
    #expect(view.blocks.count <= SlackLimits.viewBlocks, sourceLocation: place)
    #expect(try JSONEncoder().encode(view).count <= SlackLimits.viewBytes, sourceLocation: place)
    expectValid(view.blocks, place)
    if case .modal(let modal) = view {
        #expect(modal.title.text.count <= SlackLimits.viewTitle, sourceLocation: place)
        let hasInput = modal.blocks.contains { if case .input = $0 { true } else { false } }
        #expect(!hasInput || modal.submit != nil, "an input without a submit", sourceLocation: place)
    }
}

private func expectValid(_ blocks: [SlackBlock], _ place: SourceLocation) {
    let names = blocks.compactMap(\.blockID)
    #expect(Set(names).count == names.count, "a block id stands twice", sourceLocation: place)
    for block in blocks {
        #expect(block == block.fitted(), "Slack would not take this block", sourceLocation: place)
        let actions = Shown.elements(block).compactMap(\.action)
        #expect(Set(actions).count == actions.count, "an action id stands twice in a block", sourceLocation: place)
        for element in Shown.elements(block) { expectValid(element, place) }
    }
}

private func expectValid(_ element: SlackElement, _ place: SourceLocation) {
    guard case .staticSelect(let select) = element else { return }
    let options = select.options ?? []
    #expect((1...SlackLimits.selectOptions).contains(options.count), sourceLocation: place)
    #expect(Set(options.map(\.value)).count == options.count, "an option stands twice", sourceLocation: place)
    #expect(options.allSatisfy { $0.value.utf16.count <= SlackLimits.optionValue }, sourceLocation: place)
    if let initial = select.initialOption { #expect(options.contains(initial), sourceLocation: place) }
}

extension SlackElement {
    fileprivate var action: String? {
        switch self {
        case .button(let element): element.actionID
        case .staticSelect(let element): element.actionID
        case .datePicker(let element): element.actionID
        case .plainTextInput(let element): element.actionID
        case .checkboxes(let element): element.actionID
        default: nil
        }
    }
}
