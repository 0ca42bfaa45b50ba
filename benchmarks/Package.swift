// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(path: "../services/transcript"),
        .package(path: "../services/linear"),
        .package(path: "../shared/core"),
        .package(path: "../shared/services_common"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .target(name: "FuzzKit"),
        .executableTarget(
            name: "bench-redaction", dependencies: [.product(name: "Redaction", package: "transcript")]),
        .executableTarget(
            name: "fuzz-redaction", dependencies: ["FuzzKit", .product(name: "Redaction", package: "transcript")]),
        .target(
            name: "ParserPromises",
            dependencies: [
                "FuzzKit",
                .product(name: "Redaction", package: "transcript"),
                .product(name: "TranscriptFormats", package: "transcript"),
                .product(name: "TranscriptService", package: "transcript"),
                .product(name: "LinearService", package: "linear"),
                .product(name: "Domain", package: "core"),
                .product(name: "Observability", package: "core"),
                .product(name: "ServiceHost", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "NotionAPI", package: "services_common"),
                .product(name: "SlackAPI", package: "services_common"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
        .executableTarget(
            name: "bench-jobs",
            dependencies: [
                .product(name: "Domain", package: "core"),
                .product(name: "Settings", package: "core"),
                .product(name: "DurableJobs", package: "services_common"),
                .product(name: "Persistence", package: "services_common"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(name: "fuzz-parsers", dependencies: ["FuzzKit", "ParserPromises"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
