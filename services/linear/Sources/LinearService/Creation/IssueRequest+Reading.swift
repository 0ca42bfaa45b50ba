internal import Domain
internal import LinearAPI
internal import ServiceHost

extension IssueRequest {
    /// Reads `{"issues": […]}`.
    ///
    /// - Throws: ``Problem`` 422 with a pointer for each field that is missing or wrong.
    static func list(from body: [String: JSONValue]) throws(Problem) -> [IssueRequest] {
        var root = FieldReader(body, at: "")
        let values = root.list("issues", atMost: CreationLimits.issues.upperBound) ?? []
        if values.isEmpty, root.problems.isEmpty {
            root.note(
                "issues",
                "must be a list of \(CreationLimits.issues.lowerBound) to \(CreationLimits.issues.upperBound) issues")
        }
        var requests: [IssueRequest] = []
        for (index, value) in values.enumerated() {
            guard case .object(let fields) = value else {
                root.note("issues/\(index)", "must be an object")
                continue
            }
            var reader = FieldReader(fields, at: "/issues/\(index)")
            if let request = IssueRequest(&reader) { requests.append(request) }
            root.note(contentsOf: reader.problems)
        }
        noteRepeats(requests, in: &root)
        guard root.problems.isEmpty else { throw .fields(root.problems) }
        return requests
    }

    private static func noteRepeats(_ requests: [IssueRequest], in root: inout FieldReader) {
        guard root.problems.isEmpty else { return }
        var ids: Set<LinearID> = []
        for (index, request) in requests.enumerated() {
            if let id = request.id, !ids.insert(id).inserted {
                root.note("issues/\(index)/id", "is the id of another issue of this call")
            }
        }
        if requests.reduce(0, { $0 + $1.subtasks.count }) > CreationLimits.subtasks {
            root.note("issues", "must have at most \(CreationLimits.subtasks) subtasks in all")
        }
    }

    /// Nil when the title is missing or wrong; every problem is noted in `reader`.
    private init?(_ reader: inout FieldReader) {
        let title = reader.title("title")
        self.id = reader.id("id")
        self.description = reader.text("description", limit: CreationLimits.descriptionCharacters)
        self.team = reader.name("team")
        self.project = reader.name("project")
        self.milestone = reader.name("milestone")
        self.assignee = reader.name("assignee")
        self.priority = reader.priority("priority")
        self.estimate = reader.estimate("estimate")
        self.dueDate = reader.date("due_date")
        self.labels = reader.names("labels", atMost: CreationLimits.labels) ?? []
        self.status = reader.name(reader.has("status") ? "status" : "state")
        self.subtasks = Self.subtasks(&reader)
        self.parent = reader.name("parent")
        self.evidence = Self.evidence(&reader)
        (self.source, self.meetingID) = Self.source(&reader)
        guard let title else { return nil }
        self.title = title
    }

    private static func evidence(_ reader: inout FieldReader) -> [Evidence]? {
        let values = reader.list("evidence", atMost: CreationLimits.evidence) ?? []
        let evidence = values.enumerated().compactMap { index, value -> Evidence? in
            guard case .object(let fields) = value else {
                reader.note("evidence/\(index)", "must be an object with a quote")
                return nil
            }
            var own = FieldReader(fields, at: "\(reader.pointer)/evidence/\(index)")
            let quote = own.text("quote", limit: CreationLimits.quoteCharacters)
            if quote == nil, own.problems.isEmpty { own.note("quote", "is missing or empty") }
            let speaker = own.name("speaker")
            let seconds = own.seconds("start_seconds")
            reader.note(contentsOf: own.problems)
            return quote.map { Evidence(quote: $0, speaker: speaker, startSeconds: seconds) }
        }
        return evidence.isEmpty ? nil : evidence
    }

    private static func source(_ reader: inout FieldReader) -> (Source?, MeetingID?) {
        switch reader.fields["source"] {
        case nil, .null: return (nil, nil)
        case .object(let fields):
            var own = FieldReader(fields, at: "\(reader.pointer)/source")
            let source = Source(title: own.name("title"), date: own.date("date"), url: own.address("url"))
            let meeting = own.meetingID("meeting_id")
            reader.note(contentsOf: own.problems)
            return (source == Source() ? nil : source, meeting)
        default:
            reader.note("source", "must be an object with title, date, url and meeting_id")
            return (nil, nil)
        }
    }

    private static func subtasks(_ reader: inout FieldReader) -> [Subtask] {
        let values = reader.list("subtasks", atMost: CreationLimits.subtasksPerIssue) ?? []
        return values.enumerated().compactMap { index, value in
            switch value {
            case .text: return Subtask(value, at: "subtasks/\(index)", in: &reader)
            case .object(let fields):
                var own = FieldReader(fields, at: "\(reader.pointer)/subtasks/\(index)")
                let subtask = Subtask(&own)
                reader.note(contentsOf: own.problems)
                return subtask
            default:
                reader.note("subtasks/\(index)", "must be a title, or an object with a title")
                return nil
            }
        }
    }
}

extension IssueRequest.Subtask {
    fileprivate init?(_ title: JSONValue, at name: String, in reader: inout FieldReader) {
        var own = FieldReader([name: title], at: reader.pointer)
        let title = own.title(name)
        reader.note(contentsOf: own.problems)
        guard let title else { return nil }
        self.init(title: title)
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let title = reader.title("title")
        self.description = reader.text("description", limit: CreationLimits.descriptionCharacters)
        self.assignee = reader.name("assignee")
        self.priority = reader.priority("priority")
        self.estimate = reader.estimate("estimate")
        self.dueDate = reader.date("due_date")
        guard let title else { return nil }
        self.title = title
    }
}

extension FieldReader {
    /// Points, or the name of a size.
    mutating func estimate(_ name: String) -> EstimateRequest? {
        switch fields[name] {
        case nil, .null: return nil
        case .number(let number):
            if let points = Int(exactly: number), CreationLimits.estimate.contains(points) { return .points(points) }
        case .text(let text):
            if let estimate = EstimateRequest(Self.trimmed(text)) { return estimate }
        default: break
        }
        let most = CreationLimits.estimate.upperBound
        note(name, "must be a whole number from 0 to \(most), or a size: XS, S, M, L, XL, XXL, XXXL")
        return nil
    }

    /// Seconds from the beginning of a meeting.
    mutating func seconds(_ name: String) -> Double? {
        switch fields[name] {
        case nil, .null: return nil
        case .number(let number) where (0...1_000_000).contains(number): return number
        default:
            note(name, "must be a number of seconds from 0")
            return nil
        }
    }

    mutating func meetingID(_ name: String) -> MeetingID? {
        guard let text = self.name(name) else { return nil }
        guard let id = MeetingID(text) else {
            note(name, "must be a meeting's id")
            return nil
        }
        return id
    }

    /// An address of the web.
    mutating func address(_ name: String) -> String? {
        guard let text = text(name, limit: CreationLimits.addressCharacters).map(Self.trimmed) else { return nil }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"),
            !text.contains(where: { $0.isWhitespace || "<>\"".contains($0) }),
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            note(name, "must be an address that begins with https:// or http://")
            return nil
        }
        return text
    }

    /// A title on one line; a problem is noted when it is missing.
    mutating func title(_ name: String) -> String? {
        let before = problems.count
        if let title = text(name, limit: CreationLimits.titleCharacters) {
            return title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        if problems.count == before { note(name, "is missing or empty") }
        return nil
    }
}
