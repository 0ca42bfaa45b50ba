// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "services_common",
    products: [
        .library(name: "Persistence", targets: ["Persistence"]),
        .library(name: "DurableJobs", targets: ["DurableJobs"]),
        .library(name: "Operations", targets: ["Operations"]),
        .library(name: "OutboundHTTP", targets: ["OutboundHTTP"]),
        .library(name: "LinearAPI", targets: ["LinearAPI"]),
        .library(name: "NotionAPI", targets: ["NotionAPI"]),
        .library(name: "SlackAPI", targets: ["SlackAPI"]),
        .library(name: "LanguageModel", targets: ["LanguageModel"]),
        .library(name: "ServiceClients", targets: ["ServiceClients"]),
        .library(name: "ServiceProblems", targets: ["ServiceProblems"]),
        .library(name: "MeetingForgetting", targets: ["MeetingForgetting"]),
        .library(name: "ServicesTestKit", targets: ["ServicesTestKit"]),
    ],
    dependencies: [
        shared("core"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-service-context.git", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Persistence",
            dependencies: [
                "CPostgreSQL",
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "DurableJobs",
            dependencies: [
                "Persistence",
                .product(name: "Domain", package: "core"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "Operations",
            dependencies: [
                "DurableJobs", "Persistence",
                .product(name: "Domain", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "OutboundHTTP",
            dependencies: [
                .product(name: "Domain", package: "core"),
                .product(name: "Observability", package: "core"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceContextModule", package: "swift-service-context"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "LinearAPI",
            dependencies: [
                "OutboundHTTP",
                .product(name: "Domain", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Metrics", package: "swift-metrics"),
            ]
        ),
        .systemLibrary(name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .target(name: "MarkdownSyntax", dependencies: ["CMarkGFM"]),
        .target(
            name: "NotionAPI",
            dependencies: [
                "MarkdownSyntax", "OutboundHTTP",
                .product(name: "Domain", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .target(
            name: "SlackAPI",
            dependencies: [
                "MarkdownSyntax", "OutboundHTTP",
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .target(
            name: "LanguageModel",
            dependencies: [
                "OutboundHTTP",
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .target(
            name: "ServiceClients",
            dependencies: [
                "OutboundHTTP",
                .product(name: "Domain", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .target(
            name: "ServiceProblems",
            dependencies: [
                "OutboundHTTP", "Persistence", "ServiceClients",
                .product(name: "ServiceHost", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .target(
            name: "MeetingForgetting",
            dependencies: [
                "DurableJobs", "Persistence",
                .product(name: "Domain", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
        .target(
            name: "ServicesTestKit",
            dependencies: [
                "Persistence", "OutboundHTTP",
                .product(name: "Domain", package: "core"),
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(
            name: "PersistenceTests",
            dependencies: [
                "Persistence", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(
            name: "DurableJobsTests",
            dependencies: [
                "DurableJobs", "Persistence", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(
            name: "MeetingForgettingTests",
            dependencies: [
                "MeetingForgetting", "DurableJobs", "Persistence", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
            ]
        ),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "Operations", "DurableJobs", "Persistence", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "WireFormat", package: "core"),
            ]
        ),
        .testTarget(
            name: "OutboundHTTPTests",
            dependencies: [
                "OutboundHTTP", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "Observability", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceContextModule", package: "swift-service-context"),
            ]
        ),
        .testTarget(
            name: "LinearAPITests",
            dependencies: [
                "LinearAPI", "OutboundHTTP", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "NotionAPITests",
            dependencies: [
                "NotionAPI", "OutboundHTTP", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "SlackAPITests",
            dependencies: [
                "SlackAPI", "OutboundHTTP", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "LanguageModelTests",
            dependencies: [
                "LanguageModel", "OutboundHTTP", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "ServiceClientsTests",
            dependencies: [
                "ServiceClients", "OutboundHTTP", "ServicesTestKit",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

/// Where the shared packages come from: the tree in development, a Git server by version in production
/// (`ALPHA_SHARED=https://git.example.com/alpha@1.2.0`; see docs/architecture.md).
func shared(_ name: String) -> Package.Dependency {
    guard let source = Context.environment["ALPHA_SHARED"], let at = source.lastIndex(of: "@"),
        let version = Version(String(source[source.index(after: at)...]))
    else { return .package(path: "../\(name)") }
    return .package(url: "\(source[..<at])/\(name).git", from: version)
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
