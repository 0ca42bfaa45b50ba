internal import Assistant
internal import Domain
internal import SlackAPI

extension FormValues {
    /// What stands in a form; each of its blocks has one element.
    init(_ state: SlackFormState) {
        self = state.values.compactMapValues { $0.values.first.map(FormValue.init) }
    }
}

extension FormValue {
    fileprivate init(_ value: SlackInputValue) {
        self =
            switch value {
            case .text(let text?): .text(text)
            case .option(let choice?): .option(choice.value)
            case .options(let choices): .options(choices.map(\.value))
            case .date(let text?): CalendarDate(text).map(FormValue.date) ?? .empty
            default: .empty
            }
    }
}
