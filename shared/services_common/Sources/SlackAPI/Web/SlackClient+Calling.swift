internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP

extension SlackClient {
    /// Waits for its turn, calls, and calls again where that is safe.
    func send<Value: Decodable & Sendable>(_ call: SlackCall) async throws(SlackError) -> Value {
        guard let token else { throw SlackError(.authentication(code: "not_authed"), method: call.method) }
        return try await send(call, authorization: "Bearer \(token.reveal())").value
    }

    /// The same with the answer's headers and other credentials.
    func send<Value: Decodable & Sendable>(
        _ call: SlackCall, authorization: String
    ) async throws(SlackError) -> (value: Value, headers: HTTPFields) {
        guard !call.arguments.isBroken else {
            throw SlackError(.invalidBlocks(messages: ["a value cannot be written as JSON"]), method: call.method)
        }
        let stopwatch = Stopwatch(start: ambient.now)
        let remaining = { deadline - stopwatch.elapsed(now: ambient.now) }
        var isInDoubt = false
        for attempt in 1... {
            try await turn(for: call, isInDoubt: isInDoubt, within: remaining)
            let failure: SlackError
            switch await tryOnce(call, authorization: authorization, as: Value.self, within: remaining()) {
            case .success(let outcome): return outcome
            case .failure(let error): failure = error
            }
            let wait = try wait(
                after: failure, of: call, attempt: attempt, isInDoubt: isInDoubt, remaining: remaining())
            do {
                if wait > .zero { try await ambient.clock.sleep(for: wait) }
            } catch {
                throw failure.following(doubt: isInDoubt)  // cancelled: what is known so far is the answer
            }
            isInDoubt = isInDoubt || failure.mayHaveHappened
        }
        throw SlackError(.transport(TransportError(upstream: upstream.name, reason: .timedOut)), method: call.method)
    }

    /// Waits until Slack's pace lets the call go.
    private func turn(
        for call: SlackCall, isInDoubt: Bool, within remaining: () -> Duration
    ) async throws(SlackError) {
        do {
            try await pace.turn(call.method, team: team, channel: call.postsTo, within: remaining)
        } catch {
            let kind: SlackError.Kind =
                error.isPause ? .rateLimited(retryAfter: error.retryAfter) : .busy(retryAfter: error.retryAfter)
            throw SlackError(kind, method: call.method, followsDoubt: isInDoubt)
        }
    }

    /// How long to wait before the next try.
    ///
    /// - Throws: the failure, when there is to be none.
    private func wait(
        after failure: SlackError, of call: SlackCall, attempt: Int, isInDoubt: Bool, remaining: Duration
    ) throws(SlackError) -> Duration {
        let step = SlackRetryRule.step(
            after: failure.kind, attempt: attempt, isRepeatable: call.isRepeatable, fraction: ambient.fraction())
        let wait: Duration
        switch step {
        case .giveUp: throw failure.following(doubt: isInDoubt)
        case .again(let duration): wait = duration
        case .pause(let duration):
            pace.pause(call.method, team: team, for: duration)
            guard attempt < SlackRetryRule.attempts, duration < remaining else {
                throw failure.following(doubt: isInDoubt)
            }
            return .zero  // the pace makes it wait
        }
        guard wait < remaining else { throw failure.following(doubt: isInDoubt) }
        return wait
    }

    private func tryOnce<Value: Decodable & Sendable>(
        _ call: SlackCall, authorization: String, as type: Value.Type, within limit: Duration
    ) async -> Result<(value: Value, headers: HTTPFields), SlackError> {
        do {
            let answer = try await upstream.send(request(call, authorization, within: limit))
            return read(answer, of: call, as: type).map { ($0, answer.headers) }
        } catch {
            return .failure(SlackError(.transport(error), method: call.method))
        }
    }

    private func request(_ call: SlackCall, _ authorization: String, within deadline: Duration) -> HTTPCall {
        // Every answer is the last word to the upstream: tries again are ours, at the pace.
        HTTPCall(
            .post, url + call.method,
            headers: [
                .authorization: authorization, .accept: "application/json",
                .contentType: "application/x-www-form-urlencoded; charset=utf-8",
            ], body: call.arguments.body, deadline: deadline, isRepeatable: false, isFinal: { _ in true })
    }

    private func read<Value: Decodable>(
        _ answer: HTTPAnswer, of call: SlackCall, as type: Value.Type
    ) -> Result<Value, SlackError> {
        let retryAfter = answer.retryAfter(now: ambient.now).map { min(max($0, .seconds(1)), PaceState.longestPause) }
        func failure(_ kind: SlackError.Kind) -> Result<Value, SlackError> {
            .failure(SlackError(kind, method: call.method))
        }
        if answer.status == 429 { return failure(.rateLimited(retryAfter: retryAfter ?? SlackComplaint.unknownWait)) }
        // A mismatch is told as an unreadable answer, not as Swift tells it.
        let read = try? JSONDecoder().decode(SlackAnswer<Value>.self, from: Data(answer.body))
        switch read {
        case .value(let value) where answer.isSuccess: return .success(value)
        case .complaint(let complaint):
            return failure(complaint.kind(method: call.method, retryAfter: retryAfter))
        case .value, nil:
            guard answer.status >= 500 else { return failure(.malformedAnswer(status: answer.status)) }
            return failure(.unavailable(code: "status \(answer.status)", retryAfter: retryAfter))
        }
    }
}

extension SlackError {
    fileprivate func following(doubt: Bool) -> SlackError {
        SlackError(kind, method: method, followsDoubt: followsDoubt || doubt)
    }
}
