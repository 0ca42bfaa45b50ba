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
        self.estimate = reader.integer("estimate", in: CreationLimits.estimate)
        self.dueDate = reader.date("due_date")
        self.labels = reader.names("labels", atMost: CreationLimits.labels) ?? []
        self.status = reader.name(reader.has("status") ? "status" : "state")
        self.subtasks = Self.subtasks(&reader)
        guard let title else { return nil }
        self.title = title
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
        self.estimate = reader.integer("estimate", in: CreationLimits.estimate)
        self.dueDate = reader.date("due_date")
        guard let title else { return nil }
        self.title = title
    }
}

extension FieldReader {
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
