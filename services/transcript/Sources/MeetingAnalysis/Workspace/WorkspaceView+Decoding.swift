internal import Domain

extension WorkspaceView {
    private enum Keys: String, CodingKey { case teams, users, projects, milestones, labels, issues }

    /// Reads a workspace; a list that is missing is empty.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.init(
            teams: try container.decodeIfPresent([Team].self, forKey: .teams) ?? [],
            users: try container.decodeIfPresent([User].self, forKey: .users) ?? [],
            projects: try container.decodeIfPresent([Project].self, forKey: .projects) ?? [],
            milestones: try container.decodeIfPresent([Milestone].self, forKey: .milestones) ?? [],
            labels: try container.decodeIfPresent([Label].self, forKey: .labels) ?? [],
            issues: try container.decodeIfPresent([Issue].self, forKey: .issues) ?? []
        )
    }
}

/// A reference to something with a name: Linear writes an object, we write the name.
private struct NamedReference: Decodable {
    let name: String

    private enum Keys: String, CodingKey { case name }

    init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if let text = try? single.decode(String.self) {  // an object instead of a text is read below
            self.name = text
        } else {
            self.name = try decoder.container(keyedBy: Keys.self).decode(String.self, forKey: .name)
        }
    }
}

extension WorkspaceView.Team {
    private enum Keys: String, CodingKey { case name, key, states }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            key: try container.decodeIfPresent(String.self, forKey: .key),
            states: try container.decodeIfPresent([WorkspaceView.State].self, forKey: .states) ?? [])
    }
}

extension WorkspaceView.User {
    private enum Keys: String, CodingKey { case name, displayName, email, active }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let name = try container.decode(String.self, forKey: .name)
        self.init(
            name: name,
            displayName: try container.decodeIfPresent(String.self, forKey: .displayName) ?? name,
            email: try container.decodeIfPresent(String.self, forKey: .email),
            isActive: try container.decodeIfPresent(Bool.self, forKey: .active) ?? true
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(name, forKey: .name)
        try container.encode(displayName, forKey: .displayName)
        try container.encodeIfPresent(email, forKey: .email)
        try container.encode(isActive, forKey: .active)
    }
}

extension WorkspaceView.Project {
    private enum Keys: String, CodingKey { case name, description, teams }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            description: try container.decodeIfPresent(String.self, forKey: .description) ?? "",
            teams: try container.decodeIfPresent([NamedReference].self, forKey: .teams)?.map(\.name) ?? []
        )
    }
}

extension WorkspaceView.Milestone {
    private enum Keys: String, CodingKey { case name, project }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            project: try container.decodeIfPresent(NamedReference.self, forKey: .project)?.name
        )
    }
}

extension WorkspaceView.Issue {
    private enum Keys: String, CodingKey {
        case identifier, title, description, project, milestone, assignee, state, stateType, stateName, priority
        case estimate, dueDate, labels, url
    }
    private enum StateKeys: String, CodingKey { case type, name }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        var stateType = try container.decodeIfPresent(String.self, forKey: .stateType)
        var stateName = try container.decodeIfPresent(String.self, forKey: .stateName)
        if stateType == nil, container.contains(.state) {
            let state = try container.nestedContainer(keyedBy: StateKeys.self, forKey: .state)
            stateType = try state.decodeIfPresent(String.self, forKey: .type)
            stateName = try state.decodeIfPresent(String.self, forKey: .name)
        }
        self.init(
            identifier: try container.decode(String.self, forKey: .identifier),
            title: try container.decode(String.self, forKey: .title),
            description: try container.decodeIfPresent(String.self, forKey: .description) ?? "",
            project: try container.decodeIfPresent(NamedReference.self, forKey: .project)?.name,
            milestone: try container.decodeIfPresent(NamedReference.self, forKey: .milestone)?.name,
            assignee: try container.decodeIfPresent(NamedReference.self, forKey: .assignee)?.name,
            stateType: stateType ?? "backlog",
            stateName: stateName,
            priority: try container.decodeIfPresent(Priority.self, forKey: .priority) ?? .none,
            estimate: try container.decodeIfPresent(Double.self, forKey: .estimate).flatMap { Int(exactly: $0) },
            dueDate: try container.decodeIfPresent(CalendarDate.self, forKey: .dueDate),
            labels: try container.decodeIfPresent([NamedReference].self, forKey: .labels)?.map(\.name) ?? [],
            url: try container.decodeIfPresent(String.self, forKey: .url)
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(identifier, forKey: .identifier)
        try container.encode(title, forKey: .title)
        try container.encode(description, forKey: .description)
        try container.encodeIfPresent(project, forKey: .project)
        try container.encodeIfPresent(milestone, forKey: .milestone)
        try container.encodeIfPresent(assignee, forKey: .assignee)
        try container.encode(stateType, forKey: .stateType)
        try container.encodeIfPresent(stateName, forKey: .stateName)
        try container.encode(priority, forKey: .priority)
        try container.encodeIfPresent(estimate, forKey: .estimate)
        try container.encodeIfPresent(dueDate, forKey: .dueDate)
        try container.encode(labels, forKey: .labels)
        try container.encodeIfPresent(url, forKey: .url)
    }
}
