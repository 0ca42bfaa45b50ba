public import Domain

/// Replaces secrets in what is about to be logged by `***`: the values that the program knows, and whatever stands
/// under a key that names a credential.
public struct SecretMask: Sendable {
    private let values: [String]

    /// - Parameter secrets: the secrets of this process. One shorter than six characters is left out: it would blot
    ///   out ordinary words.
    public init(secrets: [Secret] = []) {
        // Longest first, so that a secret that contains another one goes as a whole.
        self.values = secrets.map { $0.reveal() }.filter { $0.utf8.count >= 6 }.sorted { $0.count > $1.count }
    }

    func masked(_ text: String) -> String {
        values.reduce(text) { $0.contains($1) ? $0.replacing($1, with: "***") : $0 }
    }

    func hides(key: String) -> Bool {
        let key = key.lowercased()
        return ["authorization", "token", "secret", "password", "api_key", "apikey", "cookie"].contains {
            key.contains($0)
        }
    }
}
