public import Domain

extension LinearClient {
    /// Carries out `writes` in one request, one after another.
    ///
    /// - Parameter writes: at most ``LinearWriteDocument/maxFields``, each once.
    /// - Returns: what they came to. What `done` lacks of what was written has to be looked up.
    /// - Throws: ``LinearError`` when no single one of them is to blame. Unless that ``LinearError/isDefinite``, some may
    ///   have been carried out.
    public func write(_ writes: [LinearWrite]) async throws(LinearError) -> LinearWriteOutcome {
        let request = LinearRequest(writes)
        var variables: [String: LinearVariable] = [:]
        for (place, write) in writes.enumerated() {
            for (name, value) in write.variables { variables["\(LinearWriteDocument.alias(place))_\(name)"] = value }
        }
        let answer = try await post(request, variables, extra: Self.timePerWrite * (request.size - 1))
        return try LinearWriteAnswer(answer: answer, count: writes.count).outcome
    }

    /// What each thing adds to the time that a request may take.
    private static let timePerWrite: Duration = .milliseconds(100)

    /// Moves the issue with this UUID to Linear's trash.
    public func deleteIssue(_ id: LinearID) async throws(LinearError) {
        let payload = try await send(.issueDelete, ["id": .id(id)], as: DeletePayload.self)
        guard payload.success else { throw LinearError(.noReason, operation: LinearDocument.issueDelete.name) }
    }

    private struct DeletePayload: Decodable, Sendable {
        let success: Bool
    }
}

extension LinearError.Kind {
    /// An answer without errors that still says no.
    static let noReason = LinearError.Kind.invalidInput(
        message: "it was not carried out, and no reason was given")
}
