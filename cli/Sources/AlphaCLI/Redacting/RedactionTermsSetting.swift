internal import Redaction
internal import RedactionTerms
internal import Settings

/// The file of terms that the settings or the command line name.
struct RedactionTermsSetting {
    static let variable = "REDACTION_TERMS"

    let file: TermsFile
    /// As the user knows the file.
    let argument: String
    private let isAsked: Bool

    /// - Parameter asked: the file of the command line, before which the settings do not count.
    /// - Throws: ``CommandFailure`` when the settings cannot be read.
    init?(asked: String?, in surroundings: Surroundings) throws(CommandFailure) {
        let path: String?
        if let asked { path = asked } else { path = try AlphaSettings(surroundings)[Self.variable] }
        guard let path else { return nil }
        argument = path
        file = TermsFile(path: surroundings.resolve(path))
        isAsked = asked != nil
    }

    /// - Throws: ``CommandFailure`` with a line for everything that is wrong with the file.
    func redactor() throws(CommandFailure) -> Redactor {
        do {
            return Redactor(terms: try file.read())
        } catch {
            guard isAsked else { throw CommandFailure(error.problems.map { $0.problem(of: Self.variable) }) }
            throw .refused(error.problems.map { "\(argument) \($0)" }.joined(separator: "\n       "))
        }
    }
}
