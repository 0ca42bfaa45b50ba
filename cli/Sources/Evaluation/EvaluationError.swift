/// Why an evaluation cannot be made. It names files, never what stands in them.
public enum EvaluationError: Error, Sendable, Hashable {
    /// The directory or file is not there or cannot be read.
    case unreadable(path: String)
    /// The file is there, but is not what it should be; `reason` says in which way.
    case malformed(path: String, reason: String)
    /// There is nothing to evaluate in the directory.
    case nothingToEvaluate(path: String)
    /// Two files have one name but for their endings, so that the report would have room for one of them only.
    case sameName(path: String, other: String)
    /// The directory of the gold knows none of the meetings.
    case noGold(path: String)
}

extension EvaluationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let path): "\(path) cannot be read: check that it exists and may be read."
        case .malformed(let path, let reason): "\(path) is not as it should be: \(reason)."
        case .nothingToEvaluate(let path): "\(path) holds nothing to evaluate."
        case .sameName(let path, let other):
            "\(path) has the same name as \(other) but for the ending: rename one of them."
        case .noGold(let path):
            "\(path) has no NAME.json for any of the transcripts: give the folder that has, or leave the gold out."
        }
    }
}
