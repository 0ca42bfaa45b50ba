public import Domain
public import FoundationEssentials
public import Settings

extension ServiceMain {
    /// What an executable was asked to do instead of serving.
    public struct Call: Sendable {
        public let identity: ServiceIdentity
        /// What stands behind the program's name; at least one.
        public let arguments: [String]
        public let ambient: Ambient
        private let environment: [String: String]

        public init(
            identity: ServiceIdentity, arguments: [String], ambient: Ambient = .system,
            environment: [String: String] = ProcessInfo.processInfo.environment
        ) {
            self.identity = identity
            self.arguments = arguments
            self.ambient = ambient
            self.environment = environment
        }

        /// What every service reads. A command does with these, so that another setting that is wrong does not keep
        /// somebody from a backup.
        ///
        /// - Throws: ``SettingsError``.
        public func settings() throws(SettingsError) -> ServiceSettings {
            var reader = try SettingsReader.fromEnvironment(environment: environment)
            let settings = ServiceSettings(
                name: identity.name, defaultPort: identity.defaultPort, reader: &reader)
            try reader.finish()
            return settings
        }
    }

    /// Does what was asked, and gives the status to exit with.
    public typealias Commands = @Sendable (Call) async -> Int32
}
