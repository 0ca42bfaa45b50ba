/// What somebody sees, as lines for a terminal.
struct SceneText {
    let style: Style

    /// - Parameter target: what `alpha slack click` would act on; its controls are numbered.
    func lines(
        messages: [DeskMessage], modals: [DeskView] = [], home: DeskView? = nil, target: SlackTarget?
    ) -> [String] {
        var lines: [String] = []
        for message in messages {
            lines += part(
                title(message), message.rendered, controls: target == .message(message) ? message.controls : [])
        }
        for modal in modals {
            lines += part("modal", modal.rendered, controls: target == .view(modal) ? modal.controls : [])
        }
        if let home { lines += part("Home", home.rendered, controls: target == .view(home) ? home.controls : []) }
        return Array(lines.dropLast())
    }

    func lines(_ change: SceneChange, target: SlackTarget?) -> [String] {
        var lines = lines(
            messages: change.messages, modals: change.modals, home: change.home, target: target)
        if change.closed > 0 { lines.append(style.faint("The modal closed.")) }
        if change.removed > 0 { lines.append(style.faint("\(counted(change.removed, "message")) went away.")) }
        return lines
    }

    private func title(_ message: DeskMessage) -> String? {
        let isReply = message.threadTs.map { $0 != message.ts } ?? false
        let remarks = [
            message.userName, message.isEphemeral == true ? "only you see this" : nil, isReply ? "in a thread" : nil,
        ].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    }

    private func part(_ title: String?, _ rendered: String, controls: [SlackControl]) -> [String] {
        (title.map { [style.faint("(\($0))")] } ?? []) + Self.numbered(rendered, controls) + [""]
    }

    /// Puts the number of each control before its label: `[1 Create]`. What the text does not show in brackets is listed below
    /// it, with its options.
    static func numbered(_ rendered: String, _ controls: [SlackControl]) -> [String] {
        var done = ""
        var rest = Substring(rendered)
        var listed: [String] = []
        for (index, control) in controls.enumerated() {
            if let label = control.label, control.isButton, let place = rest.firstRange(of: "[\(label)]") {
                done += rest[..<place.lowerBound] + "[\(index + 1) \(label)]"
                rest = rest[place.upperBound...]
            } else {
                let options = control.isButton ? "" : control.optionList(separator: " · ")
                listed.append(
                    "[\(index + 1)] \(control.label ?? control.actionId)" + (options.isEmpty ? "" : ": \(options)"))
            }
        }
        return (done + rest).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + listed
    }
}
