import FoundationEssentials

/// A budget of requests in windows of 60 seconds, which may be spent at any pace.
///
/// - SeeAlso: Notion, "Request limits".
struct RequestWindow: Sendable {
    let requests: Int
    private var opened: Date?
    private var used = 0

    static let length: TimeInterval = 60

    init(requests: Int) {
        self.requests = requests
    }

    /// Takes one request.
    ///
    /// - Returns: nil, or the whole seconds until the window ends, when nothing is left of it.
    mutating func take(at now: Date) -> Int? {
        if opened.map({ now.timeIntervalSince($0) >= Self.length }) ?? true {
            opened = now
            used = 0
        }
        guard used >= requests else {
            used += 1
            return nil
        }
        return secondsLeft(at: now)
    }

    /// Whole seconds until the window ends, from 1 to 60.
    func secondsLeft(at now: Date) -> Int {
        guard let opened else { return Int(Self.length) }
        return min(Int(Self.length), max(1, Int((Self.length - now.timeIntervalSince(opened)).rounded(.up))))
    }
}
