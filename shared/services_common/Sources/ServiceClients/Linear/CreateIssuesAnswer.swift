public import Domain

/// What became of the issues that were to be created.
public struct CreateIssuesAnswer: Codable, Sendable, Hashable {
    public var created: [Created]
    public var failed: [Failed]
    /// `test` or `live`.
    public var mode: String

    public init(created: [Created], failed: [Failed], mode: String) {
        self.created = created
        self.failed = failed
        self.mode = mode
    }

    /// An issue that is in Linear now, by this call or by an earlier one with the same id.
    public struct Created: Codable, Sendable, Hashable {
        /// Its place in what was sent, from 0.
        public var index: Int
        public var id: LinearID
        public var identifier: String
        public var title: String
        public var url: String
        /// What was not done as asked, for instance a name that nobody has.
        public var warnings: [String]
        public var subtasks: [Subtask]
        public var failedSubtasks: [FailedSubtask]

        public init(
            index: Int, id: LinearID, identifier: String, title: String, url: String, warnings: [String] = [],
            subtasks: [Subtask] = [], failedSubtasks: [FailedSubtask] = []
        ) {
            self.index = index
            self.id = id
            self.identifier = identifier
            self.title = title
            self.url = url
            self.warnings = warnings
            self.subtasks = subtasks
            self.failedSubtasks = failedSubtasks
        }
    }

    /// A sub-issue that is in Linear now.
    public struct Subtask: Codable, Sendable, Hashable {
        public var index: Int
        public var id: LinearID
        public var identifier: String
        public var title: String
        public var url: String
        public var warnings: [String]

        public init(
            index: Int, id: LinearID, identifier: String, title: String, url: String, warnings: [String] = []
        ) {
            self.index = index
            self.id = id
            self.identifier = identifier
            self.title = title
            self.url = url
            self.warnings = warnings
        }
    }

    /// A sub-issue that is not in Linear, while its issue is.
    public struct FailedSubtask: Codable, Sendable, Hashable {
        public var index: Int
        public var title: String
        public var reason: String

        public init(index: Int, title: String, reason: String) {
            self.index = index
            self.title = title
            self.reason = reason
        }
    }

    /// An issue that is not in Linear.
    public struct Failed: Codable, Sendable, Hashable {
        public var index: Int
        public var reason: String

        public init(index: Int, reason: String) {
            self.index = index
            self.reason = reason
        }
    }
}
