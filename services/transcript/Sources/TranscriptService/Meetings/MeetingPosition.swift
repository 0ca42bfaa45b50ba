internal import Domain
internal import FoundationEssentials
internal import ServiceHost
internal import WireFormat

/// Where a meeting stands in the list: by its day, by its time of that day, by its id. It stays there whatever comes in.
struct MeetingPosition: Sendable, Hashable {
    let day: CalendarDate
    let time: Date
    let id: MeetingID

    init(_ meeting: Meeting) {
        self.day = meeting.heldOn
        self.time = meeting.heldAt
        self.id = meeting.id
    }

    /// - Throws: ``Problem`` 400 for what ``text`` did not give.
    init(_ text: String) throws(Problem) {
        let parts = text.split(separator: "|")
        guard parts.count == 3, let day = CalendarDate(parts[0]), let time = ContractTime.date(String(parts[1])),
            let id = MeetingID(parts[2])
        else {
            throw Problem.query("cursor", "is not a cursor that this list gave; begin without one")
        }
        self.day = day
        self.time = time
        self.id = id
    }

    /// For a cursor.
    var text: String { "\(day)|\(ContractTime.text(time))|\(id)" }
}
