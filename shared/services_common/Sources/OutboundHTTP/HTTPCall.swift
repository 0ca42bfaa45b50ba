public import Foundation
public import HTTPTypes

/// One call to an outside program.
public struct HTTPCall: Sendable {
    public var method: HTTPRequest.Method
    /// The whole address.
    public var url: String
    public var headers: HTTPFields
    public var body: [UInt8]
    /// How long the call may take in all, with every try and every wait between them.
    public var deadline: Duration
    /// Whether sending it twice does no harm: reads, and writes whose ids the caller chose.
    public var isRepeatable: Bool
    /// Whether an answer is the last word although its status asks for another try, as 429 is of one whose money is spent.
    public var isFinal: @Sendable (HTTPAnswer) -> Bool
    /// False where a success that begins to answer says all: a body that breaks off is taken as far as it came.
    public var needsBody: Bool

    public init(
        _ method: HTTPRequest.Method, _ url: String, headers: HTTPFields = [:], body: [UInt8] = [],
        deadline: Duration = .seconds(10), isRepeatable: Bool,
        isFinal: @escaping @Sendable (HTTPAnswer) -> Bool = { _ in false }, needsBody: Bool = true
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.isRepeatable = isRepeatable
        self.isFinal = isFinal
        self.needsBody = needsBody
    }
}

/// What came back, whole. A status of any kind is an answer, not an error.
public struct HTTPAnswer: Sendable {
    public let status: Int
    public let headers: HTTPFields
    public let body: [UInt8]
    /// Whether an earlier try of the same call may have been carried out: what this answer refuses may be there.
    public internal(set) var followsDoubt = false

    public init(status: Int, headers: HTTPFields = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public var isSuccess: Bool { (200..<300).contains(status) }

    /// How long the other side asked us to wait: `Retry-After` in seconds or as a date; nil when it did not.
    ///
    /// - SeeAlso: RFC 9110, section 10.2.3
    public func retryAfter(now: Date) -> Duration? {
        guard let text = headers[.retryAfter] else { return nil }
        if let seconds = Int(text), seconds >= 0 { return .seconds(seconds) }
        guard let date = try? Date(text, strategy: Self.httpDate) else { return nil }  // as if the header were absent
        return .seconds(max(0, date.timeIntervalSince(now)))
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private static let httpDate = Date.ParseStrategy(
        format: """
            \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT
            """,
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt
    )
}
