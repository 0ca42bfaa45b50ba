/// Which service a process is.
public struct ServiceIdentity: Sendable, Hashable {
    /// `transcript`, `linear` and so on: the name in logs and metrics, and of its settings.
    public let name: String
    /// Where its routes begin, such as `/transcript`; nil for a program that serves the root.
    public let prefix: String?
    /// The port of contract section 1.
    public let defaultPort: Int

    public init(name: String, prefix: String?, defaultPort: Int) {
        self.name = name
        self.prefix = prefix
        self.defaultPort = defaultPort
    }
}
