internal import Domain

/// Reads the answer to some writes.
struct LinearWriteAnswer: Sendable {
    let answer: LinearAnswer
    /// How many writes were sent.
    let count: Int

    private struct Payload: Decodable, Sendable {
        let success: Bool
        let issue: LinearIssue?
        let issues: [LinearIssue]?
        let projectMilestone: LinearMilestone?
        let comment: LinearPointer?
    }

    /// - Throws: ``LinearError`` when no single write is to blame.
    var outcome: LinearWriteOutcome {
        get throws(LinearError) {
            let failures = try answer.failures()
            guard failures.isEmpty else { return .refused(try refusals(failures)) }
            let payloads = try answer.data(of: [String: Payload].self)
            var written = LinearWritten()
            var refusals: [Int: LinearError] = [:]
            for place in 0..<count {
                guard let payload = payloads[LinearWriteDocument.alias(place)] else { throw answer.unreadable }
                if !payload.success { refusals[place] = answer.error(.noReason) }
                written.issues += payload.issues ?? [payload.issue].compactMap(\.self)
                written.milestones += [payload.projectMilestone].compactMap(\.self)
                written.comments += [payload.comment?.id].compactMap(\.self)
            }
            return refusals.isEmpty ? .done(written) : .refused(refusals)
        }
    }

    /// The failures by place.
    private func refusals(_ failures: [LinearAnswer.Failure]) throws(LinearError) -> [Int: LinearError] {
        var refusals: [Int: LinearError] = [:]
        for failure in failures {
            let place = failure.field.flatMap(place)
            // Of one write alone there is no doubt which it was.
            guard isOfOneWrite(failure.error.kind), let place = place ?? (count == 1 ? 0 : nil) else {
                throw LinearError(
                    failure.error.kind, operation: failure.error.operation,
                    // What came before the field that failed was carried out.
                    followsDoubt: failure.error.followsDoubt || (place ?? 0) > 0)
            }
            refusals[place] = refusals[place] ?? failure.error
        }
        return refusals
    }

    private func place(_ alias: String) -> Int? { (0..<count).first { LinearWriteDocument.alias($0) == alias } }

    /// Whether it is about what was written, and not about the request or Linear.
    private func isOfOneWrite(_ kind: LinearError.Kind) -> Bool {
        switch kind {
        case .invalidInput, .conflict, .notFound, .forbidden: true
        case .unauthorized, .rateLimited, .malformedAnswer, .serverError, .refusedDocument, .transport: false
        }
    }
}
