internal import FoundationEssentials
internal import Glibc
internal import WireFormat

/// Where a command writes: results on one channel, all else on the other.
struct Output: Sendable {
    private let results: @Sendable (String) -> Void
    private let notes: @Sendable (String) -> Void

    init(results: @escaping @Sendable (String) -> Void, notes: @escaping @Sendable (String) -> Void) {
        self.results = results
        self.notes = notes
    }

    /// Standard output and standard error.
    static let process = Output(results: { put($0, STDOUT_FILENO) }, notes: { put($0, STDERR_FILENO) })

    func result(_ line: String) { results(line + "\n") }
    func note(_ line: String) { notes(line + "\n") }
    func complain(_ message: String) { note("error: \(message)") }

    /// The result as JSON, in the form that the services write.
    func json(_ value: some Encodable) throws {
        let encoder = ContractJSON.encoder()
        encoder.outputFormatting.insert(.prettyPrinted)
        result(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private static func put(_ text: String, _ descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return }  // nobody reads it any more
            rest = rest.dropFirst(max(0, count))
        }
    }
}
