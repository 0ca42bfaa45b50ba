public import DurableJobs
public import Persistence
public import ServiceHost

/// What an executable knows of its service's data, for the commands that look after it.
public struct OperatedService: Sendable {
    let migrations: [Migration]
    let care: [JobCare]
    let withheld: [Withheld]

    /// - Parameters:
    ///   - care: for each kind of job, what a decision on it means.
    ///   - withheld: what an export leaves out.
    public init(migrations: [Migration], care: [JobCare], withheld: [Withheld] = []) {
        self.migrations = migrations
        self.care = care
        self.withheld = withheld
    }

    /// For ``ServiceMain/run(_:readSettings:common:secrets:commands:build:)``.
    public var commands: ServiceMain.Commands {
        { call in await Operator.run(call, on: self, output: .process) }
    }
}

/// A table, or a column of one, that an export leaves out.
public struct Withheld: Sendable, Hashable {
    public let table: String
    /// Nil for the whole table.
    public let column: String?
    /// What it is, in a few words.
    public let why: String

    public init(_ table: String, column: String? = nil, why: String) {
        self.table = table
        self.column = column
        self.why = why
    }

    var name: String { column.map { "\(table).\($0)" } ?? table }
}
