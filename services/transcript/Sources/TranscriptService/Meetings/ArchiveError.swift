internal import HTTPTypes
internal import ServiceHost

/// Why a meeting cannot be read or worked on.
enum ArchiveError: Error, Sendable, Hashable {
    case unknown
    case notReady(Meeting.Status)
    case failed
    /// Neither the original nor a filtered text is left.
    case nothingLeft
}

extension ArchiveError: ProblemConvertible {
    var problem: Problem {
        switch self {
        case .unknown: Problem.notFound("meeting")
        case .notReady(let status):
            Problem(.conflict, "The meeting is \(status.rawValue). Try again in a moment.", retryAfter: .seconds(1))
        case .failed:
            Problem(.conflict, "The meeting could not be processed and is not readable. Send the transcript again.")
        case .nothingLeft:
            Problem(.conflict, "Nothing is left to process: the original was erased. Send the transcript again.")
        }
    }
}
