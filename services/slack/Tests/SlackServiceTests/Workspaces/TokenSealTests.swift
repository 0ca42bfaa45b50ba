import Domain
import SlackAPI
import Testing

@testable import SlackService

struct TokenSealTests {
    private static let team = SlackTeamID(checked: "T1")
    private static let token = Secret("xoxb-1-2-abc")

    @Test func whatWasSealedIsOpenedWithTheSameKey() throws {
        let seal = TokenSeal(secret: Secret("a key"))
        let bytes = try seal.seal(Self.token, of: Self.team)

        #expect(try seal.open(bytes, of: Self.team).reveal() == Self.token.reveal())
        #expect(!String(decoding: bytes, as: UTF8.self).contains("xoxb"))
    }

    @Test func anotherKeyOrWorkspaceOrAChangedByteOpensNothing() throws {
        let seal = TokenSeal(secret: Secret("a key"))
        let bytes = try seal.seal(Self.token, of: Self.team)
        var changed = bytes
        changed[bytes.count / 2] ^= 1

        #expect(throws: UnreadableToken.self) { try TokenSeal(secret: Secret("other")).open(bytes, of: Self.team) }
        #expect(throws: UnreadableToken.self) { try seal.open(bytes, of: SlackTeamID(checked: "T2")) }
        #expect(throws: UnreadableToken.self) { try seal.open(changed, of: Self.team) }
        #expect(throws: UnreadableToken.self) { try seal.open([1, 2, 3], of: Self.team) }
    }
}
