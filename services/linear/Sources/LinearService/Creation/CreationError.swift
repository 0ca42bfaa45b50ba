internal import HTTPTypes
internal import ServiceHost

/// Why nothing is written.
enum CreationError: ProblemConvertible {
    case writingIsOff
    /// What asks for the write mode `test`.
    case onlyInTest
    /// What the write mode `test` leaves alone.
    case notATestIssue
    /// The idempotency key came with another body before.
    case keyReused
    /// The meeting that it is from was deleted.
    case meetingForgotten

    var problem: Problem {
        switch self {
        case .writingIsOff:
            Problem(
                .forbidden,
                """
                Writing to Linear is off. Set LINEAR_WRITE_MODE=test for issues whose titles begin with “[TEST] ”, or \
                LINEAR_WRITE_MODE=live, and restart the linear service.
                """
            )
        case .onlyInTest:
            Problem(.forbidden, "Issues can be deleted in the write mode test only. Set LINEAR_WRITE_MODE=test.")
        case .notATestIssue:
            Problem(
                .forbidden,
                """
                In the write mode test only issues whose titles begin with “[TEST] ” are changed and deleted, and this is \
                another one. To change it, set LINEAR_WRITE_MODE=live and restart the linear service.
                """
            )
        case .keyReused:
            Problem(
                .unprocessableContent,
                "This Idempotency-Key was used with another body. Send the same body again, or a new key."
            )
        case .meetingForgotten:
            Problem(
                .unprocessableContent,
                "The meeting that this is from was deleted, so nothing more is made of it. Leave the source out to make it all the same."
            )
        }
    }
}
