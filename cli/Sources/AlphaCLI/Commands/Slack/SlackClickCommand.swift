package import ArgumentParser

/// `alpha slack click`
package struct SlackClickCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "click",
        abstract: "Press a button, or choose in a select, of the open modal or the latest message."
    )

    @Argument(help: "Its number, its label or its beginning, or its action.")
    var name: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("What to choose in a select: numbers, labels or values.", valueName: "value")
    )
    var select: [String] = []

    @Option(help: ArgumentHelp("The message, by its timestamp, in place of the latest.", valueName: "ts"))
    var message: String?

    @Flag(help: "On the Home.")
    var home = false

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: nil) { session in
            let before = try await session.seat.scene()
            let target = try target(in: before)
            let control = try target.control(name)
            var click = Click(user: session.seat.user, actionId: control.actionId, blockId: control.blockId)
            switch target {
            case .message(let message): (click.channel, click.ts) = (message.channel, message.ts)
            case .view(let view): click.viewId = view.id
            }
            if control.type == "feedback_buttons" {
                click.value = control.options.first?.value
            } else if !control.isButton {
                click.selected = try Self.chosen(select, of: control)
            }
            try await session.desk.post(DeskReceipt.self, "clicks", click).check("The click")
            guard control.hasAnswer else { return try await session.finishChoice(before, in: target) }
            try await session.finish(before)
        }
    }

    private struct Click: Encodable {
        let user: String
        var channel: String?
        var ts: String?
        var viewId: String?
        let actionId: String
        let blockId: String?
        var value: String?
        var selected: [String]?
    }

    private func target(in scene: SlackScene) throws(CommandFailure) -> SlackTarget {
        if home {
            guard let home = scene.home else { throw .refused("There is no Home yet: alpha slack home opens it.") }
            return .view(home)
        }
        if let message {
            guard let found = scene.messages.first(where: { $0.ts == message }) else {
                throw .refused("There is no message \(message) here: alpha slack show --json lists them.")
            }
            return .message(found)
        }
        guard let target = scene.target else {
            throw .refused("There is nothing to press: alpha slack show tells what is seen.")
        }
        return target
    }

    private static func chosen(_ names: [String], of control: SlackControl) throws(CommandFailure) -> [String] {
        let options = control.optionList()
        guard !names.isEmpty else {
            throw .refused(
                "'\(control.label ?? control.actionId)' is a select: give --select"
                    + (options.isEmpty ? "." : " with some of: \(options)."))
        }
        guard !control.options.isEmpty else { return names }
        var values: [String] = []
        for name in names {
            guard let value = control.value(of: name) else {
                throw .refused("There is no option '\(name)', but: \(options).")
            }
            values.append(value)
        }
        return values
    }
}
