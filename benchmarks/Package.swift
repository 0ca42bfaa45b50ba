// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(path: "../services/transcript")],
    targets: [
        .executableTarget(
            name: "bench-redaction", dependencies: [.product(name: "Redaction", package: "transcript")]),
        .executableTarget(
            name: "fuzz-redaction", dependencies: [.product(name: "Redaction", package: "transcript")]),
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
