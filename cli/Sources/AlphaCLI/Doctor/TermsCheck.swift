internal import Redaction
internal import RedactionTerms

/// Looks at the file of terms, where the settings name one.
struct TermsCheck {
    let surroundings: Surroundings

    func findings() -> [Finding] {
        do {
            guard let setting = try RedactionTermsSetting(asked: nil, in: surroundings) else { return [] }
            return findings(setting)
        } catch {
            return []  // told by the check of the settings
        }
    }

    private func findings(_ setting: RedactionTermsSetting) -> [Finding] {
        do {
            let terms = try setting.file.read()
            let counts = "\(terms.always.count) always, \(terms.never.count) never"
            return [.ok("terms", "\(setting.argument): \(counts)")]
        } catch {
            return error.problems.map { .problem("terms", $0.problem(of: RedactionTermsSetting.variable)) }
        }
    }
}
