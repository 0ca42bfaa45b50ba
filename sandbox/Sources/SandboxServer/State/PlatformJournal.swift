import FoundationEssentials
package import LinearSandbox
package import NotionSandbox
package import SlackSandbox
import Synchronization

/// One platform's part of the journal.
package final class PlatformJournal<Change: Codable & Sendable>: Sendable {
    private let platform: String
    private let journal: JournalFile
    private let smallestBytes: Int
    private let size = Mutex(Size())

    private struct Size {
        var whenReplaced = 0
        var now = 0
    }

    private struct Line: Codable {
        let platform: String
        let change: Change
    }

    private struct PlatformName: Decodable {
        let platform: String
    }

    /// - Parameters:
    ///   - platform: the word by which its lines are told from others.
    ///   - smallestBytes: a journal of fewer bytes is never replaced, however small it began.
    init(platform: String, journal: JournalFile, smallestBytes: Int) {
        self.platform = platform
        self.journal = journal
        self.smallestBytes = smallestBytes
    }

    /// What was written for the platform.
    package func transactions() throws(JournalError) -> [Change] {
        let decoder = Self.makeDecoder()
        var transactions: [Change] = []
        for (index, line) in try journal.lines().enumerated() {
            do {
                guard try decoder.decode(PlatformName.self, from: line).platform == platform else { continue }
                transactions.append(try decoder.decode(Line.self, from: line).change)
            } catch { throw .damaged(line: index + 1) }
        }
        return transactions
    }

    package func append(_ transactions: [Change]) throws -> Bool {
        let lines = try encoded(transactions)
        try journal.append(lines)
        return size.withLock { size in
            size.now += lines.reduce(0) { $0 + $1.count }
            return size.now > max(smallestBytes, 2 * size.whenReplaced)
        }
    }

    package func replace(with transactions: [Change]) throws {
        let lines = try encoded(transactions)
        let (decoder, platform) = (Self.makeDecoder(), platform)
        try journal.replace(with: lines) { line in
            // A line that cannot be read was found at the start; what came later was written by this process.
            (try? decoder.decode(PlatformName.self, from: line))?.platform != platform
        }
        let bytes = lines.reduce(0) { $0 + $1.count }
        size.withLock { $0 = Size(whenReplaced: bytes, now: bytes) }
    }

    private func encoded(_ transactions: [Change]) throws -> [Data] {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .millisecondsSince1970
        return try transactions.map { try encoder.encode(Line(platform: platform, change: $0)) }
    }

    private static func makeDecoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .millisecondsSince1970
        return decoder
    }
}

package typealias LinearJournal = PlatformJournal<WorkspaceTransaction>
package typealias NotionJournal = PlatformJournal<NotionTransaction>
package typealias SlackJournal = PlatformJournal<SlackTransaction>

extension PlatformJournal: WorkspaceLog where Change == WorkspaceTransaction {
    package convenience init(journal: JournalFile, smallestBytes: Int = 8 * 1024 * 1024) {
        self.init(platform: "linear", journal: journal, smallestBytes: smallestBytes)
    }
}

extension PlatformJournal: NotionLog where Change == NotionTransaction {
    package convenience init(journal: JournalFile, smallestBytes: Int = 8 * 1024 * 1024) {
        self.init(platform: "notion", journal: journal, smallestBytes: smallestBytes)
    }
}

extension PlatformJournal: SlackLog where Change == SlackTransaction {
    package convenience init(journal: JournalFile, smallestBytes: Int = 8 * 1024 * 1024) {
        self.init(platform: "slack", journal: journal, smallestBytes: smallestBytes)
    }
}
