internal import LanguageModel
internal import Redaction

/// What came of a model's pass over a meeting.
struct PassResult: Sendable {
    /// What to hide by segment, in UTF-8 offsets of its text.
    var spans: [Int: [RedactionSpan]] = [:]
    /// Findings that were not used.
    var dropped = 0
    var progress: PassProgress

    /// What filtered the text now.
    func passes(after before: [RedactionPass]) -> [RedactionPass] {
        progress.answered > 0 || before.contains(.model) ? [.rules, .model] : [.rules]
    }

    /// One sentence on what the model did not do; nil when it did all of it.
    func notice(after before: [RedactionPass]) -> String? {
        guard let shortfall = progress.shortfall else { return nil }
        let stands = before.contains(.model) ? "what was hidden before stays hidden" : "the rules' redaction stands"
        guard progress.answered == 0 else {
            return "The language model answered for \(progress.answered) of \(progress.count) parts "
                + "(\(shortfall.reason)); in the others \(stands)."
        }
        return shortfall.isOfTheAnswer
            ? "The language model gave no answer that could be used (\(shortfall.reason)); \(stands)."
            : "The language model could not be asked (\(shortfall.reason)); \(stands)."
    }
}

extension PassProgress.Shortfall {
    /// In a few words, without anything of the meeting.
    var reason: String {
        switch self {
        case .failed(let error): error.reason
        case .distrusted: "it would have hidden too much"
        case .outOfTime: "it took too long"
        }
    }

    /// As a label of metrics.
    var outcome: String {
        switch self {
        case .failed(let error): error.outcome
        case .distrusted: "distrusted"
        case .outOfTime: "out_of_time"
        }
    }

    var isOfTheAnswer: Bool {
        switch self {
        case .failed(let error): error.fault == .question
        case .distrusted: true
        case .outOfTime: false
        }
    }
}
