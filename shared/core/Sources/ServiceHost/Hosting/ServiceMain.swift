public import Domain
internal import Glibc
internal import Hummingbird
public import Logging
internal import Metrics
internal import NIOCore
public import Observability
internal import ServiceLifecycle
public import Settings
internal import UnixSignals

/// What a service's executable does: read settings, build, run, and leave with a status that says how it went.
public enum ServiceMain {
    /// The surroundings that `build` gets.
    public struct Surroundings: Sendable {
        public let ambient: Ambient
        public let logger: Logger
        public let metrics: PrometheusRegistry

        public init(ambient: Ambient, logger: Logger, metrics: PrometheusRegistry) {
            self.ambient = ambient
            self.logger = logger
            self.metrics = metrics
        }
    }

    /// How long what is running may go on after SIGTERM before it is cancelled.
    public static let drainLimit: Duration = .seconds(28)
    /// When the process ends after SIGTERM, whatever still runs. It is in the database and goes on at the next start.
    static let endLimit: Duration = .seconds(30)

    /// Without arguments, runs until SIGTERM or SIGINT, then drains, and exits: 0 after a stop that was asked for, 78 (`EX_CONFIG`) for
    /// wrong settings, 70 (`EX_SOFTWARE`) when the service failed.
    ///
    /// - Parameters:
    ///   - readSettings: reads the service's settings; problems are noted in the reader.
    ///   - secrets: what must never be logged, besides the API token.
    ///   - commands: does what arguments ask for; nil when the executable takes none.
    ///   - build: opens stores and gives the service to host.
    public static func run<Configuration: Sendable>(
        _ identity: ServiceIdentity,
        readSettings: (inout SettingsReader) -> Configuration,
        common: (Configuration) -> ServiceSettings,
        secrets: (Configuration) -> [Secret],
        commands: Commands? = nil,
        build: (Configuration, Surroundings) async throws -> HostedService
    ) async -> Never {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let commands, !arguments.isEmpty { exit(await commands(Call(identity: identity, arguments: arguments))) }
        let configuration: Configuration
        do {
            var reader = try SettingsReader.fromEnvironment()
            configuration = readSettings(&reader)
            try reader.finish()
        } catch {
            complain(String(describing: error))
            exit(EX_CONFIG)
        }
        let settings = common(configuration)
        let surroundings = surroundings(
            identity, settings: settings, secrets: secrets(configuration) + [settings.apiToken].compactMap { $0 }
        )
        do {
            let service = try await build(configuration, surroundings)
            try await serve(service)
            surroundings.logger.info("stopped")
            exit(EXIT_SUCCESS)
        } catch let error as SettingsError {
            complain(error.description)
            exit(EX_CONFIG)
        } catch let error as IOError where unusableAddress.contains(error.errnoCode) {
            complain(addressProblem(error, identity: identity, settings: settings).description)
            exit(EX_CONFIG)
        } catch is SocketAddressError {
            complain(
                SettingProblem(
                    "HOST", problem: "is no address, and no name of one",
                    mend: "Give 127.0.0.1, 0.0.0.0, or an address of this machine"
                ).description)
            exit(EX_CONFIG)
        } catch {
            surroundings.logger.critical("could not run", metadata: ["reason": "\(error)"])
            exit(EX_SOFTWARE)
        }
    }

    private static func surroundings(
        _ identity: ServiceIdentity, settings: ServiceSettings, secrets: [Secret]
    ) -> Surroundings {
        let output = LogOutput.standardError(json: settings.log.format == .json)
        let mask = SecretMask(secrets: secrets)
        let level = Logger.Level(rawValue: settings.log.level) ?? .info
        LoggingSystem.bootstrap { label in
            JSONLogHandler(service: identity.name, label: label, level: level, mask: mask, output: output)
        }
        let metrics = PrometheusRegistry()
        MetricsSystem.bootstrap(metrics)
        return Surroundings(ambient: .system, logger: Logger(label: identity.name), metrics: metrics)
    }

    private static func serve(_ service: HostedService) async throws {
        let service = fitted(service)
        let application = buildApplication(service)
        var group = ServiceGroupConfiguration(
            // The last one is the first to hear of a stop.
            services: service.background.map { .init(service: $0) }
                + [.init(service: application), .init(service: LastResort(limit: endLimit, logger: service.logger))],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: service.logger
        )
        group.maximumGracefulShutdownDuration = drainLimit
        do {
            try await ServiceGroup(configuration: group).run()
        } catch is CancellationError {
            // The drain took longer than it may: what was running is in the database and goes on at the next start.
            service.logger.warning("stopped before everything was finished")
        }
    }

    /// With fewer connections where the system does not allow the process as many files as the usual ones need.
    private static func fitted(_ service: HostedService) -> HostedService {
        let connections = service.limits.connections
        guard let allowed = OpenFiles.allow(connections.files), allowed < connections.files else { return service }
        var service = service
        service.limits.connections = connections.fitting(files: allowed)
        service.logger.warning(
            "takes fewer connections than usual: few open files are allowed",
            metadata: ["files": "\(allowed)", "connections": "\(service.limits.connections.served)"])
        return service
    }

    private static let unusableAddress: Set<CInt> = [EADDRINUSE, EADDRNOTAVAIL, EACCES]

    private static func addressProblem(
        _ error: IOError, identity: ServiceIdentity, settings: ServiceSettings
    ) -> SettingProblem {
        guard error.errnoCode != EADDRNOTAVAIL else {
            return SettingProblem(
                "HOST", problem: "names an address that this machine does not have",
                mend: "Give 127.0.0.1, 0.0.0.0, or an address of this machine")
        }
        let reason = error.errnoCode == EACCES ? "is not allowed to this user" : "is taken by another program"
        return SettingProblem(
            "\(identity.name.uppercased())_PORT", problem: "\(settings.port) \(reason)",
            mend: "Choose another port, or stop the program that has it")
    }

    private static func complain(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        bytes.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }  // nowhere is left to report to
    }
}
