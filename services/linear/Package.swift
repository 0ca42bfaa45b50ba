// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "linear",
    products: [
        .executable(name: "alpha-linear", targets: ["alpha-linear"]),
        .library(name: "LinearService", targets: ["LinearService"]),
    ],
    dependencies: [
        shared("core"), shared("services_common"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-service-context.git", from: "1.5.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .target(
            name: "LinearService",
            dependencies: [
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "Observability", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "Persistence", package: "services_common"),
                .product(name: "DurableJobs", package: "services_common"),
                .product(name: "MeetingForgetting", package: "services_common"),
                .product(name: "Operations", package: "services_common"),
                .product(name: "OutboundHTTP", package: "services_common"),
                .product(name: "LinearAPI", package: "services_common"),
                .product(name: "ServiceClients", package: "services_common"),
                .product(name: "ServiceProblems", package: "services_common"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceContextModule", package: "swift-service-context"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "alpha-linear",
            dependencies: ["LinearService", .product(name: "ServiceHost", package: "core")]
        ),
        .testTarget(
            name: "LinearServiceTests",
            dependencies: [
                "LinearService",
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "Observability", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "DurableJobs", package: "services_common"),
                .product(name: "LinearAPI", package: "services_common"),
                .product(name: "OutboundHTTP", package: "services_common"),
                .product(name: "Persistence", package: "services_common"),
                .product(name: "ServicesTestKit", package: "services_common"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
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
    else { return .package(path: "../../shared/\(name)") }
    return .package(url: "\(source[..<at])/\(name).git", from: version)
}

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
