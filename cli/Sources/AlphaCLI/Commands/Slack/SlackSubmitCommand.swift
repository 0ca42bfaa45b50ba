package import ArgumentParser

/// `alpha slack submit`
package struct SlackSubmitCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Fill in the open modal and send it; what is not named keeps what it shows.",
        discussion: "A field that is given several times gets several values."
    )

    @Argument(
        help: ArgumentHelp(
            "The field by its label, number, block or action, and what goes into it.", valueName: "field=value"))
    var fields: [String] = []

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func validate() throws {
        for field in fields where !field.contains("=") {
            throw ValidationError("\(field) is not FIELD=VALUE.")
        }
    }

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: nil) { session in
            let before = try await session.seat.scene()
            guard let modal = before.modals.last else {
                throw CommandFailure.refused("No modal is open: press what opens one first.")
            }
            let receipt = try await session.desk.post(
                SubmissionReceipt.self, "submissions",
                Submission(user: session.seat.user, viewId: modal.id, values: try ModalValues(fields, of: modal).values)
            )
            try Self.check(receipt, modal)
            try await session.finishSubmission(before)
        }
    }

    private struct Submission: Encodable {
        let user: String
        let viewId: String
        let values: [String: JSONTree]
    }

    private static func check(_ receipt: SubmissionReceipt, _ modal: DeskView) throws(CommandFailure) {
        if let errors = receipt.errors, !errors.isEmpty {
            let lines = errors.sorted { $0.key < $1.key }.map { block, error in
                "\(modal.controls.first { $0.blockId == block }?.label ?? block): \(error)"
            }
            throw .refused("The modal stays open.\n       " + lines.joined(separator: "\n       "))
        }
        if let trouble = receipt.trouble { throw .failed("Slack says: \(trouble)") }
        guard let status = receipt.status, (200..<300).contains(status) else {
            let answer = receipt.status.map { "answered \($0)" } ?? "did not answer within Slack's 3 s"
            throw .failed("The modal could not be sent: the slack service \(answer).")
        }
    }
}
