import GraphQLEngine

/// Linear's errors: what `extensions` says beside the message.
///
/// - SeeAlso: linear/linear on GitHub, `packages/sdk/src/error.ts`.
enum LinearError {
    /// The caller asked for something that cannot be done.
    ///
    /// - Parameter status: the answer's HTTP status when nothing else in it succeeded; 200 leaves the error to be found
    ///   in the body alone.
    static func input(_ message: String, explanation: String, status: Int = 400) -> FieldError {
        FieldError(message, extensions: extensions("INPUT_ERROR", "invalid input", 400, explanation, status))
    }

    /// An argument that is missing or out of its range.
    static func argument(_ explanation: String) -> FieldError {
        input("Argument Validation Error", explanation: explanation)
    }

    /// A lookup that found nothing. Linear answers it with status 200.
    static func notFound(_ type: String) -> FieldError {
        input(
            "Entity not found: \(type)", explanation: "Could not find referenced \(type).", status: 200
        )
    }

    /// An argument that refers to something that is not there.
    static func missingReference(_ argument: String) -> FieldError {
        input(
            "Entity not found in validateAccess: \(argument)",
            explanation: "\(argument) contained an entry that could not be found."
        )
    }

    /// A second create with an id that the caller chose before.
    static func conflict(_ type: String, id: String, status: Int = 400) -> FieldError {
        input(
            "conflict on insert of \(type)", explanation: "Entity \(type) with id \(id) already exists.", status: status
        )
    }

    static func extensions(
        _ code: String, _ type: String, _ statusCode: Int, _ explanation: String?, _ status: Int
    ) -> Fields {
        var fields: Fields = ["type": .string(type), "code": .string(code), "statusCode": .int(statusCode)]
        fields["userError"] = true
        fields["userPresentableMessage"] = explanation.map(GraphQLValue.string)
        if status != 200 { fields["http"] = ["status": .int(status)] }
        return fields
    }
}
