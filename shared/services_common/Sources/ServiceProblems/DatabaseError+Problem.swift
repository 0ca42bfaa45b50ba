internal import HTTPTypes
public import Persistence
public import ServiceHost

extension DatabaseError: ProblemConvertible {
    public var problem: Problem {
        isTransient
            ? Problem(.serviceUnavailable, "The database cannot be used right now: \(reason).", retryAfter: .seconds(2))
            : Problem(.internalServerError, "The database refused something of ours. Look for the request in the log.")
    }
}
