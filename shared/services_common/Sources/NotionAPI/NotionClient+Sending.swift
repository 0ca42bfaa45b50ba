internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP

extension NotionClient {
    /// What came of a call.
    enum Outcome: Sendable {
        case answer(NotionJSON)
        /// Notion failed, and says that it had written before.
        case committed(NotionCommitted)
    }

    /// Waits for its turn, calls, and calls again where that is safe.
    func send(_ request: NotionRequest) async throws(NotionError) -> NotionJSON {
        switch try await outcome(of: request) {
        case .answer(let answer): return answer
        case .committed: throw NotionError(.serverError(status: 503), operation: request.operation)
        }
    }

    /// As ``send(_:)``, for a caller that can make use of what was written in spite of a failure.
    func outcome(of request: NotionRequest) async throws(NotionError) -> Outcome {
        let call = try call(request)
        let limit = timeLeft
        let stopwatch = Stopwatch(start: ambient.now)
        var isInDoubt = false
        for attempt in 1...NotionRetryRule.attempts {
            let remaining = { limit - stopwatch.elapsed(now: ambient.now) }
            let failure: NotionError
            switch await tryOnce(call, of: request, remaining: remaining) {
            case .success(let outcome): return outcome
            case .failure(let error): failure = error
            }
            let error = isInDoubt ? failure.followingDoubt : failure
            let step = NotionRetryRule.step(
                after: failure.kind, attempt: attempt, isRepeatable: request.isRepeatable, fraction: ambient.fraction())
            let wait: Duration
            switch step {
            case .giveUp: throw error
            case .again(let duration): wait = duration
            case .pause(let duration):
                if !failure.isOwn { pace.pause(for: duration) }
                wait = .zero  // the pace makes it wait
                if failure.isOwn || duration >= remaining() { throw error }
            }
            guard attempt < NotionRetryRule.attempts, wait < remaining() else { throw error }
            do {
                if wait > .zero { try await ambient.clock.sleep(for: wait) }
            } catch {
                throw isInDoubt ? failure.followingDoubt : failure  // cancelled: what is known so far is the answer
            }
            isInDoubt = isInDoubt || !failure.isDefinite
        }
        throw NotionError(
            .transport(TransportError(upstream: upstream.name, reason: .timedOut)), operation: request.operation)
    }

    private func tryOnce(
        _ call: HTTPCall, of request: NotionRequest, remaining: () -> Duration
    ) async -> Result<Outcome, NotionError> {
        do {
            try await pace.turn(within: remaining)
        } catch {
            let kind: NotionError.Kind =
                error.isPause ? .rateLimited(retryAfter: error.retryAfter) : .overloaded(retryAfter: error.retryAfter)
            return .failure(NotionError(kind, operation: request.operation, isOwn: true))
        }
        var call = call
        call.deadline = remaining()
        do {
            return read(try await upstream.send(call), of: request)
        } catch {
            return .failure(NotionError(.transport(error), operation: request.operation))
        }
    }

    private func read(_ answer: HTTPAnswer, of request: NotionRequest) -> Result<Outcome, NotionError> {
        guard answer.isSuccess else {
            let complaint = NotionComplaint(answer, now: ambient.now)
            if let committed = complaint.committed { return .success(.committed(committed)) }
            return .failure(
                NotionError(complaint.kind, operation: request.operation, requestID: complaint.requestID))
        }
        // A mismatch is told as an unreadable answer, not as Swift tells it.
        guard let json = try? JSONDecoder().decode(NotionJSON.self, from: Data(answer.body)), json["object"] != nil
        else { return .failure(.malformed(request)) }
        return .success(.answer(json))
    }

    private func call(_ request: NotionRequest) throws(NotionError) -> HTTPCall {
        var body: [UInt8] = []
        if let json = request.body {
            do {
                body = try json.bytes()
            } catch {
                throw NotionError(
                    .validation(message: "a value cannot be written as JSON"), operation: request.operation)
            }
        }
        // Every answer is the last word to the upstream: tries again are ours, at the pace.
        return HTTPCall(
            request.method, url + request.target, headers: headers(hasBody: request.body != nil), body: body,
            isRepeatable: false, isFinal: { _ in true })
    }

    private func headers(hasBody: Bool) -> HTTPFields {
        var headers: HTTPFields = [.authorization: "Bearer \(token.reveal())", .accept: "application/json"]
        if hasBody { headers[.contentType] = "application/json" }
        if let name = HTTPField.Name("Notion-Version") { headers[name] = NotionVersion.current.name }
        return headers
    }
}

extension NotionError {
    static func malformed(_ request: NotionRequest) -> NotionError {
        NotionError(.malformedAnswer(status: 200), operation: request.operation)
    }

    fileprivate var followingDoubt: NotionError {
        var error = self
        error.followsDoubt = true
        return error
    }
}
