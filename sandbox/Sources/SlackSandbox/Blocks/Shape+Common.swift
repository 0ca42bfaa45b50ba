import GraphQLEngine

/// Forms that many blocks and elements share.
///
/// - SeeAlso: https://docs.slack.dev/reference/block-kit/composition-objects
extension Shape {
    static let id = Shape.text(1...255)
    static let url = Shape.matching("must be a valid URL of at most 3000 characters") { text in
        text.utf16.count <= 3_000
            && ["http://", "https://", "mailto:", "slack://"].contains(where: text.lowercased().hasPrefix)
    }
    static let webURL = Shape.matching("must be a valid https URL of at most 3000 characters") { text in
        text.utf16.count <= 3_000 && ["http://", "https://"].contains(where: text.lowercased().hasPrefix)
    }
    static let date = Shape.matching("must be a date such as 2025-10-17") { CalendarText.isDate($0) }
    static let time = Shape.matching("must be a time such as 14:30") { CalendarText.isTime($0) }
    static let style = Shape.choice(["primary", "danger"])

    /// Text without formatting.
    static func plainText(_ limit: Int = 3_000) -> Shape { .typed { ["plain_text": plain(limit)] } }

    /// Text of either kind.
    static func anyText(_ limit: Int = 3_000) -> Shape {
        .typed { ["plain_text": plain(limit), "mrkdwn": mrkdwn(limit)] }
    }

    static func mrkdwnText(_ limit: Int) -> Shape { .typed { ["mrkdwn": mrkdwn(limit)] } }

    static func plain(_ limit: Int) -> ObjectShape {
        ObjectShape(required: [("text", .text(1...limit))], optional: [("emoji", .flag)])
    }

    static func mrkdwn(_ limit: Int) -> ObjectShape {
        ObjectShape(required: [("text", .text(1...limit))], optional: [("verbatim", .flag)])
    }

    /// An option of a menu. Check boxes and radio buttons take formatted text, and overflow menus addresses.
    static func option(formatted: Bool = false, withURL: Bool = false) -> Shape {
        .object(
            ObjectShape(
                required: [("text", formatted ? anyText(75) : plainText(75)), ("value", .text(1...150))],
                optional: [("description", formatted ? anyText(75) : plainText(75))] + (withURL ? [("url", url)] : [])
            ))
    }

    static func optionGroup() -> Shape {
        .object(ObjectShape(required: [("label", plainText(75)), ("options", .list(option(), 1...100))]))
    }

    static let confirm = Shape.object(
        ObjectShape(
            required: [
                ("title", plainText(100)), ("text", anyText(300)), ("confirm", plainText(30)), ("deny", plainText(30)),
            ],
            optional: [("style", style)]
        ))

    static let dispatchConfig = Shape.object(
        ObjectShape(optional: [
            ("trigger_actions_on", .list(.choice(["on_enter_pressed", "on_character_entered"]), 1...2))
        ]))

    static let slackFile = Shape.object(
        ObjectShape(
            optional: [("id", .id), ("url", webURL)],
            rules: [
                { fields in
                    (fields["id"] == nil) == (fields["url"] == nil)
                        ? [("must provide exactly one of: id, url", nil)] : []
                }
            ]
        ))
}

extension ObjectShape {
    /// Exactly one of two members is there.
    static func exactlyOne(_ first: String, _ second: String) -> Rule {
        { fields in
            switch (fields[first] == nil, fields[second] == nil) {
            case (true, true): [("missing required field: \(first)", nil)]
            case (false, false): [("must not define both `\(first)` and `\(second)`", nil)]
            default: []
            }
        }
    }

    /// At least one of some members is there.
    static func anyOf(_ names: [String]) -> Rule {
        { fields in
            names.contains { fields[$0] != nil }
                ? [] : [("must define either \(names.map { "`\($0)`" }.joined(separator: " or "))", nil)]
        }
    }
}

/// Dates and times as elements hold them.
enum CalendarText {
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]),
            let year = Int(parts[0]), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2], let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return false
        }
        return (0...23).contains(hour) && (0...59).contains(minute)
    }
}
