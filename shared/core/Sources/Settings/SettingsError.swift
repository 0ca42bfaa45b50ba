/// One wrong or missing setting. It prints as one line that names the variable, the problem and the mend, and never
/// the value.
public struct SettingProblem: Sendable, Hashable, CustomStringConvertible {
    public let variable: String
    public let problem: String
    public let mend: String

    public init(_ variable: String, problem: String, mend: String) {
        self.variable = variable
        self.problem = problem
        self.mend = mend
    }

    public var description: String { "\(variable) \(problem). \(mend)." }
}

/// Every wrong or missing setting of a start, a line each.
public struct SettingsError: Error, Sendable, CustomStringConvertible {
    public let problems: [SettingProblem]

    public init(problems: [SettingProblem]) {
        self.problems = problems
    }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
