/// What stands in a block and can be pressed, chosen, filled in or looked at.
///
/// - SeeAlso: Slack, "Block elements"
public enum SlackElement: Sendable, Hashable {
    case button(Button)
    case staticSelect(StaticSelect)
    case multiStaticSelect(MultiStaticSelect)
    case usersSelect(UsersSelect)
    case conversationsSelect(ConversationsSelect)
    case overflow(Overflow)
    case datePicker(DatePicker)
    case plainTextInput(PlainTextInput)
    case checkboxes(Checkboxes)
    case radioButtons(RadioButtons)
    case feedbackButtons(FeedbackButtons)
    case image(Image)
}

extension SlackElement: Codable {
    public init(from decoder: any Decoder) throws {
        switch try TypeTag(from: decoder).type {
        case "button": self = .button(try Button(from: decoder))
        case "static_select": self = .staticSelect(try StaticSelect(from: decoder))
        case "multi_static_select": self = .multiStaticSelect(try MultiStaticSelect(from: decoder))
        case "users_select": self = .usersSelect(try UsersSelect(from: decoder))
        case "conversations_select": self = .conversationsSelect(try ConversationsSelect(from: decoder))
        case "overflow": self = .overflow(try Overflow(from: decoder))
        case "datepicker": self = .datePicker(try DatePicker(from: decoder))
        case "plain_text_input": self = .plainTextInput(try PlainTextInput(from: decoder))
        case "checkboxes": self = .checkboxes(try Checkboxes(from: decoder))
        case "radio_buttons": self = .radioButtons(try RadioButtons(from: decoder))
        case "feedback_buttons": self = .feedbackButtons(try FeedbackButtons(from: decoder))
        case "image": self = .image(try Image(from: decoder))
        case let type: throw TypeTag.unknown(type, in: decoder)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .button(let element): try TypeTag.write("button", element, to: encoder)
        case .staticSelect(let element): try TypeTag.write("static_select", element, to: encoder)
        case .multiStaticSelect(let element): try TypeTag.write("multi_static_select", element, to: encoder)
        case .usersSelect(let element): try TypeTag.write("users_select", element, to: encoder)
        case .conversationsSelect(let element): try TypeTag.write("conversations_select", element, to: encoder)
        case .overflow(let element): try TypeTag.write("overflow", element, to: encoder)
        case .datePicker(let element): try TypeTag.write("datepicker", element, to: encoder)
        case .plainTextInput(let element): try TypeTag.write("plain_text_input", element, to: encoder)
        case .checkboxes(let element): try TypeTag.write("checkboxes", element, to: encoder)
        case .radioButtons(let element): try TypeTag.write("radio_buttons", element, to: encoder)
        case .feedbackButtons(let element): try TypeTag.write("feedback_buttons", element, to: encoder)
        case .image(let element): try TypeTag.write("image", element, to: encoder)
        }
    }
}
