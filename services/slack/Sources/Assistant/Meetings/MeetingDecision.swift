package import ServiceClients

/// A decision and the meeting in which it fell.
package struct MeetingDecision: Sendable, Hashable {
    package var text: String
    package var meeting: MeetingWire

    package init(text: String, meeting: MeetingWire) {
        self.text = text
        self.meeting = meeting
    }
}
