import GraphQLEngine

/// Holds a view against the rules of modals and Home tabs.
///
/// - SeeAlso: https://docs.slack.dev/reference/views
enum ViewCheck {
    private static let maximumBytes = 250_000

    private static let common: [(String, Shape)] = [
        ("private_metadata", .text(0...3_000)), ("callback_id", .text(0...255)), ("external_id", .text(0...255)),
    ]
    private static let modal = ObjectShape(
        required: [("title", .plainText(24)), ("blocks", .list(.anyObject, 0...100))],
        optional: common + [
            ("submit", .plainText(24)), ("close", .plainText(24)), ("clear_on_close", .flag),
            ("notify_on_close", .flag), ("submit_disabled", .flag),
        ]
    )
    private static let home = ObjectShape(required: [("blocks", .list(.anyObject, 0...100))], optional: common)

    /// The members of a view of the wanted type, with an id for each block and element.
    ///
    /// - Parameter type: `modal` or `home`; nil for either.
    /// - Throws: `invalid_arguments` with every place that is wrong, `view_too_large`.
    static func checked(_ view: JSON?, type: String?, makeID: () -> String) throws(SlackError) -> Fields {
        guard let view, let fields = view.fields else { throw .missing("view") }
        guard view.json().count <= maximumBytes else { throw SlackError("view_too_large") }
        var check = ShapeCheck()
        let forms = type.map { [$0: $0 == "home" ? home : modal] } ?? ["home": home, "modal": modal]
        check.check(view, .typed { forms }, at: "/view")
        let blocks = fields["blocks"]?.items ?? []
        let isModal = fields["type"] == "modal"
        var problems = check.problems
        if problems.isEmpty {
            problems += BlockCheck(surface: isModal ? .modal : .home).problems(of: blocks, at: "/view/blocks")
        }
        if isModal, fields["submit"] == nil, let index = blocks.firstIndex(where: { $0["type"] == "input" }) {
            problems.append(
                BlockProblem(
                    "must define `submit` to use an `input` block in modals", at: "/view/blocks/\(index)/input")
            )
        }
        guard problems.isEmpty else { throw SlackError("invalid_arguments", problems) }
        var completed = fields
        completed["blocks"] = .list(BlockIdentity.completed(blocks, makeID: makeID))
        return completed
    }
}
