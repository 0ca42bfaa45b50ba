internal import Domain
internal import ServiceClients

/// What became of one file that was sent in.
struct MeetingReport: Encodable, Sendable, Hashable {
    let file: String
    let id: MeetingID?
    let title: String?
    /// As the service said it; that of the receipt when the meeting was lost sight of, and without one ``unsent(_:)``.
    let status: String
    let duplicate: Bool
    // Nil as long as they were not asked for.
    let participants: [String]?
    let segments: Int?
    let redactions: [String: Int]?
    let proposals: Int?
    let error: String?

    init(
        file: String, meeting: MeetingWire, duplicate: Bool, segments: Int? = nil, proposals: Int? = nil
    ) {
        self.file = file
        self.id = meeting.id
        self.title = meeting.title
        self.status = meeting.status
        self.duplicate = duplicate
        self.participants = meeting.participants
        self.segments = segments
        self.redactions = meeting.redactions
        self.proposals = proposals
        self.error = meeting.error
    }

    /// A file that did not become a meeting, or whose meeting is still on its way.
    init(file: String, id: MeetingID? = nil, status: String, duplicate: Bool = false, error: String? = nil) {
        self.file = file
        self.id = id
        self.title = nil
        self.status = status
        self.duplicate = duplicate
        self.participants = nil
        self.segments = nil
        self.redactions = nil
        self.proposals = nil
        self.error = error
    }

    /// The status of a file for which there is no receipt.
    static func unsent(_ failure: CommandStatus) -> String {
        switch failure {
        case .refused: "refused"
        case .notReachable: "not_sent"
        // The service may have it, or not: it broke off, or has not answered in time. Sending it again is safe.
        case .success, .failed, .late: "unknown"
        }
    }

    /// The report for people, on several lines.
    func lines(style: Style) -> [String] {
        var lines = [style.bold(file) + (duplicate ? "  (was here already)" : "")]
        func add(_ name: String, _ value: String?) {
            guard let value else { return }
            lines.append("  " + name.padded(to: 14) + value)
        }
        add("id", id?.description)
        add("title", title)
        add("status", status == "failed" || status == "refused" ? style.red(status) : status)
        guard status == "ready" else { return lines }
        add("participants", participantsText)
        add("segments", segments.map(String.init))
        add("redactions", redactionText)
        add("proposals", proposals.map(String.init))
        return lines
    }

    private var participantsText: String? {
        participants.map { names in
            "\(names.count)  \(names.prefix(6).joined(separator: ", "))\(names.count > 6 ? ", …" : "")"
        }
    }

    private var redactionText: String? {
        guard let redactions else { return nil }
        let total = redactions.values.reduce(0, +)
        let parts = redactions.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return parts.isEmpty ? "\(total)" : "\(total)  \(parts.joined(separator: ", "))"
    }
}
