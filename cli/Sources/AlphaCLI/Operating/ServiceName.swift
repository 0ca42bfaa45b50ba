internal import ArgumentParser

/// A service, each of which looks after its own data.
enum ServiceName: String, Sendable, CaseIterable, ExpressibleByArgument {
    case transcript, slack, linear, notion

    var program: Program {
        switch self {
        case .transcript: .transcript
        case .slack: .slack
        case .linear: .linear
        case .notion: .notion
        }
    }
}

/// Which services a command is for.
struct ServiceChoice: ParsableArguments {
    @Option(help: "Only this service: transcript, slack, linear or notion.")
    var service: ServiceName?

    init() {}

    var services: [ServiceName] { service.map { [$0] } ?? ServiceName.allCases }
}
