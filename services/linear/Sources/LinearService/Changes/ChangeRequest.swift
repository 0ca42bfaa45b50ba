internal import Domain
internal import LinearAPI
internal import ServiceHost

/// Changes of an issue as somebody asks for them: null empties a field, a field that is absent stays as it is.
struct ChangeRequest: Sendable, Hashable {
    var title: String?
    var description: FieldChange<String> = .keep
    /// Name or type of a state.
    var status: String?
    var assignee: FieldChange<String> = .keep
    var priority: Priority?
    var dueDate: FieldChange<CalendarDate> = .keep
    var estimate: FieldChange<EstimateRequest> = .keep
    var project: FieldChange<String> = .keep
    var milestone: FieldChange<String> = .keep
    /// All labels afterwards.
    var labels: [String]?
    /// Id or identifier of the issue that it is a part of.
    var parent: FieldChange<String> = .keep

    private static let fields = [
        "title", "description", "status", "state", "assignee", "priority", "due_date", "estimate", "project",
        "milestone", "labels", "parent",
    ]

    /// - Throws: ``Problem`` 422 with a pointer for each field that is wrong, or when there is nothing to change.
    init(from body: [String: JSONValue]) throws(Problem) {
        var reader = FieldReader(body, at: "")
        if reader.has("title") { self.title = reader.title("title") }
        self.description = reader.change("description") {
            $0.text("description", limit: CreationLimits.descriptionCharacters)
        }
        self.status = Self.status(&reader)
        self.assignee = reader.change("assignee") { $0.name("assignee") }
        self.priority = reader.isNull("priority") ? Priority.none : reader.priority("priority")
        self.dueDate = reader.change("due_date") { $0.date("due_date") }
        self.estimate = reader.change("estimate") { $0.estimate("estimate") }
        self.project = reader.change("project") { $0.name("project") }
        self.milestone = reader.change("milestone") { $0.name("milestone") }
        self.labels = reader.isNull("labels") ? [] : reader.names("labels", atMost: CreationLimits.labels)
        self.parent = reader.change("parent") { $0.name("parent") }
        guard reader.problems.isEmpty else { throw .fields(reader.problems) }
        guard Self.fields.contains(where: reader.has) else {
            throw Problem.fields([
                .init(pointer: "", detail: "has nothing to change; give one of \(Self.fields.joined(separator: ", "))")
            ])
        }
    }

    private static func status(_ reader: inout FieldReader) -> String? {
        for name in ["status", "state"] where reader.has(name) {
            let before = reader.problems.count
            let status = reader.name(name)
            if status == nil, reader.problems.count == before { reader.note(name, "must be the name of a state") }
            return status
        }
        return nil
    }
}

extension FieldReader {
    /// A field that can be emptied, by null or by an empty text.
    fileprivate mutating func change<Value>(
        _ name: String, _ read: (inout FieldReader) -> Value?
    ) -> FieldChange<Value> {
        guard has(name) else { return .keep }
        return read(&self).map { .set($0) } ?? .clear
    }
}

/// What a change of an issue names.
struct ChangeNames: NamesSomething {
    let request: ChangeRequest
    let issue: LinearIssue

    /// The project that a milestone is looked for in: the issue's own where the change names none.
    var namedProject: String? {
        request.project.value ?? (request.milestone.value == nil ? nil : issue.project?.id.description)
    }
    var namedParent: String? { request.parent.value }
}

extension ChangeRequest {
    /// Whether anything in it has to be looked up.
    var namesSomething: Bool {
        let names = [status, assignee.value, project.value, milestone.value, parent.value]
        return names.contains { $0 != nil } || labels?.isEmpty == false || estimate.value != nil
    }
}

extension FieldChange {
    fileprivate var value: Value? { if case .set(let value) = self { value } else { nil } }
}
