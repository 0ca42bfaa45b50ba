import Domain
import GraphQLEngine

extension Input {
    func day(_ name: String) -> Given<CalendarDate> {
        switch text(name) {
        case .absent: .absent
        case .cleared: .cleared
        case .value(let text): Timestamp.day(text, now: now).map(Given.value) ?? .cleared
        }
    }
}
