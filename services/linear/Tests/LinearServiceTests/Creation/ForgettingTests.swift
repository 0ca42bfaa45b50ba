import CoreTestKit
import Foundation
import HTTPTypes
import LinearService
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ForgettingTests {
    private static let meeting = "0b7c1f9e-52a4-4f0e-9b1a-6f2f2a5f0c11"
    private static let words = ["numbat", "quokka", "bilby", "potoroo"]

    private static func issue(_ meeting: String = Self.meeting) -> JSON {
        [
            "title": "Feed the numbat", "description": "The quokka too", "team": "TID", "subtasks": ["Find the bilby"],
            "evidence": [["quote": "The potoroo is hungry"]],
            "source": ["title": "Zoo", "meeting_id": .text(meeting)],
        ]
    }

    private static func found(in text: String) -> [String] { words.filter { text.contains($0) } }

    @Test(arguments: DatabaseUnderTest.all)
    func theLedgerKeepsIdsAndStatesAndNoWords(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            try await RunningService.run(.init(store: store)) { service in
                let answer = try await service.create(Self.issue(), key: "k")
                #expect(answer.status == .created, "\(answer.text)")
                let before = try await store.ledgerText
                #expect(Self.found(in: before) == Self.words)

                for _ in 0..<2 {
                    let answer = try await service.delete("/linear/meetings/\(Self.meeting)")
                    #expect(answer.status == .noContent)
                }

                let kept = try await store.ledgerText
                #expect(Self.found(in: kept).isEmpty, "\(kept)")
                #expect(try await store.ledgerSize == [1, 2])
                let identifier = try #require(answer.json["created"][0]["identifier"].text)
                #expect(kept.contains(identifier))
                #expect(service.linear.world.issues.contains { $0["title"].text == "Feed the numbat" })
            }
            try await store.dropTraces()
            // The evidence is nowhere else; the issue itself is also in the copy of what Linear has.
            #expect(try await !store.under.holds("potoroo"))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anotherMeetingsCallsStay(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            try await RunningService.run(.init(store: store)) { service in
                _ = try await service.create(Self.issue(), key: "k")
                let other = try await service.delete("/linear/meetings/0b7c1f9e-52a4-4f0e-9b1a-6f2f2a5f0c12")

                #expect(other.status == .noContent)
                let kept = try await store.ledgerText
                #expect(Self.found(in: kept) == Self.words)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func nothingMoreIsMadeOfADeletedMeeting(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            _ = try await service.create(Self.issue(), key: "k")
            _ = try await service.delete("/linear/meetings/\(Self.meeting)")
            let issues = service.linear.world.issues.count

            for key in ["k", "another", nil] {
                let answer = try await service.create(Self.issue(), key: key)
                #expect(answer.status == .unprocessableContent, "\(answer.text)")
                #expect(answer.detail.contains("was deleted"))
            }
            #expect(service.linear.world.issues.count == issues)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatIsMadeMeanwhileLeavesNoWords(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            let linear = LinearStandIn()
            let gate = Gate()
            linear.answer("Write", with: .wait(gate))
            try await RunningService.run(.init(store: store), linear: linear) { service in
                async let answer = service.create(Self.issue(), key: "k")
                try await eventually("Linear is called") { gate.arrivals == 1 }
                _ = try await service.delete("/linear/meetings/\(Self.meeting)")
                gate.open()
                _ = try await answer

                let kept = try await store.ledgerText
                #expect(Self.found(in: kept).isEmpty, "\(kept)")
                #expect(kept.contains("created"), "that it was made is known")
            }
        }
    }

    @Test func whatIsNoIdNamesNoMeeting() async throws {
        try await RunningService.run { service in
            let none = try await service.delete("/linear/meetings/last")
            #expect(none.status == .notFound)
            var wrong = Self.issue()
            wrong.set("source", ["meeting_id": "last"])
            let refused = try await service.create(wrong)
            #expect(refused.pointers == ["/issues/0/source/meeting_id"])
        }
    }
}
