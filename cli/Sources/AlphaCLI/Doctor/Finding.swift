internal import Settings

/// What one look at the installation found.
struct Finding: Encodable, Sendable, Hashable {
    enum Verdict: String, Encodable, Sendable {
        case ok
        /// Worth knowing; nothing is wrong.
        case remark
        case problem
    }

    /// Of the subject in a line.
    private static let width = 16

    let subject: String
    let verdict: Verdict
    let detail: String
    /// What to do about a problem.
    let mend: String?

    static func ok(_ subject: String, _ detail: String) -> Finding {
        Finding(subject: subject, verdict: .ok, detail: detail, mend: nil)
    }

    static func remark(_ subject: String, _ detail: String) -> Finding {
        Finding(subject: subject, verdict: .remark, detail: detail, mend: nil)
    }

    static func problem(_ subject: String, _ detail: String, mend: String) -> Finding {
        Finding(subject: subject, verdict: .problem, detail: detail, mend: mend)
    }

    static func problem(_ subject: String, _ problem: SettingProblem) -> Finding {
        let name = problem.variable == subject ? "" : "\(problem.variable) "
        return .problem(
            subject, name + problem.problem, mend: problem.mend.prefix(1).lowercased() + problem.mend.dropFirst()
        )
    }

    func line(style: Style) -> String {
        let mark =
            switch verdict {
            case .ok: style.green("ok")
            case .remark: style.faint("--")
            case .problem: style.red("!!")
            }
        let indent = String(repeating: " ", count: 4 + Self.width)
        return "\(mark)  \(subject.padded(to: Self.width)) \(detail)" + (mend.map { "\n\(indent) → \($0)" } ?? "")
    }
}
