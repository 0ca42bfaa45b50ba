import CoreTestKit
import Domain
import FoundationEssentials
import NotionAPI
import ServicesTestKit
import Testing

@testable import NotionService

@Suite(.timeLimit(.minutes(2))) struct PageRepositoryTests {
    private static func page(_ store: Store, _ title: String, id: NotionID = NotionID(UUID())) -> StoredPage {
        let now = store.clock.now
        let page = NotionPage(
            id: id, title: title, url: "https://notion.invalid/p", parent: .workspace, createdTime: now,
            lastEditedTime: now)
        return StoredPage(page: page, tree: NotionTree(blocks: []), readAt: now, checkedAt: now)
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aPageIsKeptForItsConnection(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let pages = store.pages()
            let first = Self.page(store, "Größe \0 🦊")
            let second = Self.page(store, "Second", id: first.page.id)
            await pages.save(first)
            #expect(await pages.page(first.page.id) == first)
            await pages.save(second)
            #expect(await pages.page(first.page.id) == second)
            #expect(await store.pages(of: "b").page(first.page.id) == nil)
            #expect(await pages.recent().map(\.page.title) == ["Second"])

            await pages.remove(first.page.id)
            #expect(await pages.page(first.page.id) == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasCheckedLastComesFirstAndOldOnesAreNotShown(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            await store.pages().save(Self.page(store, "old"))
            store.clock.advance(by: .seconds(7 * 24 * 3_600))
            await store.pages().save(Self.page(store, "middle"))
            store.clock.advance(by: .seconds(1))
            await store.pages().save(Self.page(store, "new"))

            #expect(await store.pages().recent().map(\.page.title) == ["new", "middle"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatTwoProcessesKeepAtTheSameTimeIsThere(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            let pages = (0..<10).map { Self.page(store, "\($0)") }
            await withDiscardingTaskGroup { group in
                for number in 0..<60 {
                    let repository = number % 2 == 0 ? store.pages() : other.pages()
                    group.addTask { await repository.save(pages[number % 10]) }
                }
            }
            #expect(Set(await store.pages().recent().map(\.page.title)) == Set((0..<10).map { "\($0)" }))
        }
    }
}
