public import Settings

/// Something wrong with a file of terms. It prints where and what, and never what stands there: terms are secrets.
public struct TermsProblem: Error, Sendable, Hashable {
    /// A place in the file; both count from one, columns in Unicode scalars.
    public struct Place: Sendable, Hashable {
        public let line: Int
        public let column: Int
    }

    /// Nil for what is wrong with the file as a whole.
    public let place: Place?
    /// Goes on after the name of the file: `has an empty term`.
    public let problem: String
    /// What to do, without a full stop.
    public let mend: String

    package init(_ problem: String, at place: Place? = nil, mend: String) {
        self.place = place
        self.problem = problem
        self.mend = mend
    }
}

extension TermsProblem: CustomStringConvertible {
    /// For instance `has an empty term in line 3, column 5. Write the term, or remove the entry.`
    public var description: String { "\(finding). \(mend)." }

    private var finding: String {
        problem + (place.map { " in line \($0.line), column \($0.column)" } ?? "")
    }

    /// The same as a problem of the setting that names the file.
    public func problem(of variable: String) -> SettingProblem {
        SettingProblem(variable, problem: "names a file that \(finding)", mend: mend)
    }
}

/// Everything that is wrong with a file of terms; at least one problem, in the order of the file.
public struct TermsFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public let problems: [TermsProblem]
    /// Whether the file could not be read, for want of descriptors or a disk that answers: reading the same file again
    /// can help.
    public let isOfReading: Bool

    package init(_ problems: [TermsProblem], isOfReading: Bool = false) {
        self.problems = problems
        self.isOfReading = isOfReading
    }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
