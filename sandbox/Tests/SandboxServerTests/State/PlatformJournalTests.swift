import Foundation
import LinearSandbox
import NotionSandbox
import SandboxServer
import Testing

@Suite struct PlatformJournalTests {
    @Test(.timeLimit(.minutes(1))) func noLineIsLostWhileAnotherPlatformReplacesItsOwn() async throws {
        try await Folder.temporary { folder in
            let file = try JournalFile(path: folder + "/a.jsonl")
            let (linear, notion) = (LinearJournal(journal: file), NotionJournal(journal: file))
            let workspace = Workspace.blank(at: Date(timeIntervalSince1970: 1_762_160_400))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for _ in 0..<3_000 { _ = try notion.append([NotionTransaction(put: [])]) }
                }
                group.addTask {
                    for number in 0..<100 {
                        let change = WorkspaceTransaction(syncID: number, put: [.organization(workspace.organization)])
                        try linear.replace(with: [change])
                    }
                }
                try await group.waitForAll()
            }

            #expect(try notion.transactions().count == 3_000)
            #expect(try linear.transactions().map(\.syncID) == [99])
        }
    }
}
