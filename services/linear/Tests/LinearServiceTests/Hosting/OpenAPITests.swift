import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import LinearService
import ServiceHost
import Testing

@Suite(.timeLimit(.minutes(2)))
struct OpenAPITests {
    @Test func theDescriptionHasTheRoutesOfTheRouterAndNoOthers() async throws {
        try await RunningService.run { service in
            let document = try await service.get("/linear/openapi.json").json
            guard case .object(let paths) = document["paths"] else {
                Issue.record("no paths")
                return
            }
            let described = paths.flatMap { path, operations -> [String] in
                guard case .object(let methods) = operations else { return [] }
                return methods.keys.map { "\($0.uppercased()) \(path)" }
            }

            #expect(document["openapi"] == "3.1.0")
            #expect(described.sorted() == service.routes.sorted())
        }
    }

    @Test func everyReferenceOfTheDescriptionLeadsSomewhere() async throws {
        try await RunningService.run { service in
            let document = try await service.get("/linear/openapi.json").json

            for reference in Self.references(document) {
                let target = reference.split(separator: "/").dropFirst().reduce(document) { $0[String($1)] }
                #expect(target != .null, "\(reference)")
            }
        }
    }

    private static func references(_ json: JSON) -> [String] {
        switch json {
        case .object(let fields): fields.flatMap { $0 == "$ref" ? [$1.text].compactMap(\.self) : references($1) }
        case .list(let values): values.flatMap(references)
        default: []
        }
    }
}
