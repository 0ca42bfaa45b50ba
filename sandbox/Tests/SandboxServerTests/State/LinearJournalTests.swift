import Foundation
import LinearSandbox
import SandboxServer
import Testing

@Suite struct LinearJournalTests {
    private func transaction(_ number: Int) -> WorkspaceTransaction {
        let now = Date(timeIntervalSince1970: 1_762_160_400)
        let workspace = Workspace.blank(at: now)
        return WorkspaceTransaction(syncID: number, put: [.organization(workspace.organization)])
    }

    @Test func whatIsAppendedIsReadInItsOrder() async throws {
        try await Folder.temporary { folder in
            let journal = LinearJournal(journal: try JournalFile(path: folder + "/a.jsonl"))
            _ = try journal.append([transaction(1), transaction(2)])
            _ = try journal.append([transaction(3)])

            #expect(try journal.transactions().map(\.syncID) == [1, 2, 3])
        }
    }

    @Test func aJournalThatOutgrewItsSnapshotAsksToBeReplaced() async throws {
        try await Folder.temporary { folder in
            let file = try JournalFile(path: folder + "/a.jsonl")
            let journal = LinearJournal(journal: file, smallestBytes: 10)
            try journal.replace(with: [transaction(1)])
            let first = try journal.append([transaction(2)])
            let second = try journal.append([transaction(3)])
            try journal.replace(with: [transaction(4)])
            let third = try journal.append([transaction(5)])

            #expect([first, second, third] == [false, true, false])
            #expect(try journal.transactions().map(\.syncID) == [4, 5])
        }
    }

    @Test func aSmallJournalIsLeftAlone() async throws {
        try await Folder.temporary { folder in
            let journal = LinearJournal(journal: try JournalFile(path: folder + "/a.jsonl"))
            var asks = false
            for number in 1...100 { asks = try journal.append([transaction(number)]) || asks }

            #expect(!asks)
        }
    }

    @Test func aPlaceThatCannotBeWrittenIsRefused() throws {
        #expect(throws: JournalError.self) { try JournalFile(path: "/proc/nowhere/state.jsonl") }
    }
}
