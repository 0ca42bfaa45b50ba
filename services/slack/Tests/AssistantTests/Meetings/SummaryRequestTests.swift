import Assistant
import Testing

@Suite struct SummaryRequestTests {
    @Test(arguments: [
        ("", MeetingQuery(isLast: true)), ("  ", MeetingQuery(isLast: true)), ("last", MeetingQuery(isLast: true)),
        ("Last", MeetingQuery(isLast: true)), ("last @meeting", MeetingQuery(isLast: true)),
        ("last meeting", MeetingQuery(isLast: true)),
        ("last @14:30", MeetingQuery(time: TimeOfDay("14:30"), isLast: true)),
        ("last @meeting @14:30", MeetingQuery(time: TimeOfDay("14:30"), isLast: true)),
        ("last @2:30 pm", MeetingQuery(time: TimeOfDay("14:30"), isLast: true)),
        ("last @stand-up @9am", MeetingQuery(title: ["stand-up"], time: TimeOfDay("9:00"), isLast: true)),
        ("last sprint planning", MeetingQuery(title: ["sprint", "planning"], isLast: true)),
        ("Sprint 21 planning", MeetingQuery(title: ["Sprint", "21", "planning"])),
        ("“Q3 retro”", MeetingQuery(title: ["Q3", "retro"])),
        ("planning at 14:30", MeetingQuery(title: ["planning"], time: TimeOfDay("14:30"))),
        ("look at numbers", MeetingQuery(title: ["look", "at", "numbers"])),
        ("@14:30", MeetingQuery(time: TimeOfDay("14:30"), isLast: true)),
    ])
    func aMeetingIsNamedByWordsAndTime(text: String, query: MeetingQuery) {
        #expect(SummaryRequest(text) == .meeting(query))
    }

    @Test(arguments: [("client Quillhaven Freight", "Quillhaven Freight"), ("Client  X", "X"), ("client", "")])
    func aClientIsNamedAfterTheWord(text: String, name: String) {
        #expect(SummaryRequest(text) == .client(name))
    }

    @Test(arguments: [
        ("14:30", 870), ("9:05", 545), ("2pm", 840), ("2:30 PM", 870), ("12am", 0), ("12 pm", 720), ("0:00", 0),
        ("23:59", 1_439), ("9.30", 570),
    ])
    func timesAreReadAsPeopleWriteThem(text: String, minutes: Int) {
        #expect(TimeOfDay(text)?.minutes == minutes)
    }

    @Test(arguments: ["", "14", "24:00", "9:60", "13pm", "0am", "14:30:00", "x", "21", "1:2"])
    func whatIsNoTimeIsNone(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func aQueryIsNamedInAnswers() {
        #expect(MeetingQuery(title: ["Sprint"], time: TimeOfDay("9am")).words == "“Sprint” at 9:00")
    }
}
