internal import HTTPTypes
public import ServiceHost
public import SlackAPI

extension SlackPayloadError: @retroactive ProblemConvertible {
    public var problem: Problem { Problem(.badRequest, description) }
}
