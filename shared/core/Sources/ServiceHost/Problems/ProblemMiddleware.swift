internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// An error that knows how it looks from outside.
public protocol ProblemConvertible: Error {
    var problem: Problem { get }
}

/// Turns every error into a problem document. What it does not know becomes 500, and an `error` line with the
/// request's id: the text of an unknown error may hold anything, so only its type is logged.
struct ProblemMiddleware: RouterMiddleware {
    let logger: Logger

    func handle(
        _ request: Request, context: CallContext, next: @concurrent (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try problem(for: error, requestID: context.requestID).response(from: request, context: context)
        }
    }

    private func problem(for error: any Error, requestID: String) -> Problem {
        switch error {
        case let problem as Problem:
            return problem
        case let error as any ProblemConvertible:
            let problem = error.problem
            if problem.status.code >= 500 {
                logger.warning("call failed", metadata: ["reason": "\(problem.detail)"])
            }
            return problem
        case let error as HTTPError:
            return Problem(
                error.status, error.status == .notFound ? "There is no such route." : error.status.reasonPhrase)
        case is CancellationError:
            return Problem(.serviceUnavailable, "The service is stopping. Try again.", retryAfter: .seconds(2))
        default:
            logger.error("call failed", metadata: ["error.type": "\(type(of: error))"])
            return Problem(
                .internalServerError, "Something failed on our side. Look for request \(requestID) in the log.")
        }
    }
}
