// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "cli",
    products: [.executable(name: "alpha", targets: ["alpha"])],
    dependencies: [
        shared("core"), shared("services_common"),
        .package(path: "../services/transcript"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
    ],
    targets: [
        .target(
            name: "Evaluation",
            dependencies: [
                .product(name: "Domain", package: "core"),
                .product(name: "Redaction", package: "transcript"),
                .product(name: "TranscriptFormats", package: "transcript"),
                .product(name: "MeetingAnalysis", package: "transcript"),
            ]
        ),
        .target(
            name: "AlphaCLI",
            dependencies: [
                "Evaluation",
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "WireFormat", package: "core"),
                .product(name: "OutboundHTTP", package: "services_common"),
                .product(name: "ServiceClients", package: "services_common"),
                .product(name: "Redaction", package: "transcript"),
                .product(name: "RedactionTerms", package: "transcript"),
                .product(name: "TranscriptFormats", package: "transcript"),
                .product(name: "MeetingAnalysis", package: "transcript"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .executableTarget(
            name: "alpha",
            dependencies: ["AlphaCLI", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .testTarget(
            name: "AlphaCLITests",
            dependencies: [
                "AlphaCLI",
                .product(name: "CoreTestKit", package: "core"),
                .product(name: "Domain", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "Redaction", package: "transcript"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"]),
    ],
    swiftLanguageModes: [.v6]
)

/// Where the shared packages come from: the tree in development, a Git server by version in production
/// (`ALPHA_SHARED=https://git.example.com/alpha@1.2.0`; see docs/architecture.md).
func shared(_ name: String) -> Package.Dependency {
    guard let source = Context.environment["ALPHA_SHARED"], let at = source.lastIndex(of: "@"),
        let version = Version(String(source[source.index(after: at)...]))
    else { return .package(path: "../shared/\(name)") }
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
