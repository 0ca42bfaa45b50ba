import FoundationEssentials
package import LinearSandbox
import Synchronization

/// Linear's part of the journal.
package final class LinearJournal: WorkspaceLog {
    private let journal: JournalFile
    private let smallestBytes: Int
    private let size = Mutex(Size())

    private struct Size {
        var whenReplaced = 0
        var now = 0
    }

    private struct Line: Codable {
        let platform: String
        let change: WorkspaceTransaction
    }

    private struct Platform: Decodable {
        let platform: String
    }

    private static let platform = "linear"

    /// - Parameter smallestBytes: a journal of fewer bytes is never replaced, however small it began.
    package init(journal: JournalFile, smallestBytes: Int = 8 * 1024 * 1024) {
        self.journal = journal
        self.smallestBytes = smallestBytes
    }

    /// What was written for Linear.
    package func transactions() throws(JournalError) -> [WorkspaceTransaction] {
        let decoder = Self.makeDecoder()
        var transactions: [WorkspaceTransaction] = []
        for (index, line) in try journal.lines().enumerated() {
            do {
                guard try decoder.decode(Platform.self, from: line).platform == Self.platform else { continue }
                transactions.append(try decoder.decode(Line.self, from: line).change)
            } catch { throw .damaged(line: index + 1) }
        }
        return transactions
    }

    package func append(_ transactions: [WorkspaceTransaction]) throws -> Bool {
        let lines = try encoded(transactions)
        try journal.append(lines)
        return size.withLock { size in
            size.now += lines.reduce(0) { $0 + $1.count }
            return size.now > max(smallestBytes, 2 * size.whenReplaced)
        }
    }

    package func replace(with transactions: [WorkspaceTransaction]) throws {
        let decoder = Self.makeDecoder()
        let others = try journal.lines().filter { line in
            try decoder.decode(Platform.self, from: line).platform != Self.platform
        }
        let lines = try encoded(transactions)
        try journal.replace(with: others + lines)
        let bytes = lines.reduce(0) { $0 + $1.count }
        size.withLock { $0 = Size(whenReplaced: bytes, now: bytes) }
    }

    private func encoded(_ transactions: [WorkspaceTransaction]) throws -> [Data] {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .millisecondsSince1970
        return try transactions.map { try encoder.encode(Line(platform: Self.platform, change: $0)) }
    }

    private static func makeDecoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .millisecondsSince1970
        return decoder
    }
}
