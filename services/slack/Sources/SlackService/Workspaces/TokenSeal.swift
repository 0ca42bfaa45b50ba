internal import Crypto
internal import Domain
internal import FoundationEssentials
internal import SlackAPI

/// Encrypts the tokens that are stored: AES-256 in GCM, bound to their workspace, so that a row cannot be passed for
/// another's.
struct TokenSeal: Sendable {
    private let key: SymmetricKey

    /// - Parameter secret: `SLACK_ENCRYPTION_KEY`, or the client secret where that is not set. Whoever has the database alone
    ///   has neither.
    init(secret: Secret) {
        self.key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Array(secret.reveal().utf8)), salt: [UInt8](),
            info: Array("alpha-slack installation token".utf8), outputByteCount: 32)
    }

    func seal(_ token: Secret, of team: SlackTeamID) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            Array(token.reveal().utf8), using: key, authenticating: Array(team.rawValue.utf8))
        guard let bytes = box.combined else { throw UnreadableToken() }
        return Array(bytes)
    }

    /// - Throws: ``UnreadableToken`` when it was sealed with another key, for another workspace, or altered.
    func open(_ bytes: [UInt8], of team: SlackTeamID) throws(UnreadableToken) -> Secret {
        do {
            let box = try AES.GCM.SealedBox(combined: bytes)
            let token = try AES.GCM.open(box, using: key, authenticating: Array(team.rawValue.utf8))
            return Secret(String(decoding: token, as: UTF8.self))
        } catch {
            throw UnreadableToken()
        }
    }
}

/// A stored token that this key does not open: the app has to be installed again.
struct UnreadableToken: Error {}
