import Foundation
import GraphQLEngine
import LinearSandbox
import Testing

/// The sandbox's schema is a part of Linear's: the same names, types, arguments and defaults.
@Suite struct SchemaFaithfulnessTests {
    private let own: Schema
    private let real: Schema?

    init() throws {
        own = try LinearSchema.make()
        real = try Repository.linearSchema.map { try Schema(String(contentsOf: $0, encoding: .utf8)) }
    }

    @Test(.enabled(if: Repository.linearSchema != nil, "shared/schemas/linear.graphql is not there"))
    func everythingWeHaveLinearHasToo() throws {
        let real = try #require(real)

        #expect(real.types.count > 500)
        for (name, type) in own.types where !name.hasPrefix("__") {
            guard let other = real.types[name] else {
                Testing.Issue.record("Linear has no type \(name)")
                continue
            }
            let differences = difference(type, other)
            #expect(differences.isEmpty, "\(differences)")
        }
    }

    private func difference(_ own: TypeDefinition, _ real: TypeDefinition) -> [String] {
        switch (own, real) {
        case (.scalar, .scalar): []
        case (.enumeration(let own), .enumeration(let real)):
            Set(own.values.map(\.name)).subtracting(real.values.map(\.name)).map { "\(own.name).\($0) is not Linear's" }
        case (.input(let own), .input(let real)):
            difference(own.fields, real.fields, "input \(own.name)")
                + required(real.fields).subtracting(own.fields.map(\.name)).map { "\(own.name) lacks \($0)" }
        case (.object(let own), .object(let real)), (.interface(let own), .interface(let real)):
            own.fields.flatMap { difference($0, real.fields[$0.name], own.name) }
        default: ["\(own.name) is of another kind"]
        }
    }

    private func difference(_ own: FieldDefinition, _ real: FieldDefinition?, _ type: String) -> [String] {
        guard let real else { return ["\(type) has no \(own.name)"] }
        var differences = difference(own.arguments, real.arguments, "\(type).\(own.name)")
        if own.type != real.type { differences.append("\(type).\(own.name): \(own.type), not \(real.type)") }
        if (own.deprecationReason == nil) != (real.deprecationReason == nil) {
            differences.append("\(type).\(own.name) is deprecated in one schema only")
        }
        differences += required(real.arguments).subtracting(own.arguments.map(\.name)).map { "\(own.name) lacks \($0)" }
        return differences
    }

    private func difference(
        _ own: Named<InputValueDefinition>, _ real: Named<InputValueDefinition>, _ place: String
    ) -> [String] {
        own.compactMap { value in
            guard let other = real[value.name] else { return "\(place) has no \(value.name)" }
            guard value.type == other.type, value.defaultValue == other.defaultValue else {
                return "\(place).\(value.name): \(value.type), not \(other.type)"
            }
            return nil
        }
    }

    private func required(_ values: Named<InputValueDefinition>) -> Set<String> {
        Set(values.filter { $0.type.isNonNull && $0.defaultValue == nil }.map(\.name))
    }

    /// The queries of a snapshot, and the mutations of a ticket, as the linear service sends them.
    @Test(arguments: [
        "{ issues { nodes { id identifier number title description priority priorityLabel estimate labelIds url state { id name type } assignee { id name displayName email } creator { id } team { id key } project { id name } projectMilestone { id name } parent { id identifier } children { nodes { id } } createdAt updatedAt completedAt canceledAt archivedAt startedAt dueDate branchName trashed } } }",
        "{ teams { nodes { id key name description issueEstimationType issueEstimationAllowZero defaultIssueState { id } states { nodes { id name type position } } members { nodes { id } } } } }",
        "{ projects { nodes { id name description content state progress startDate targetDate url lead { id } status { id name type } teams { nodes { id } } projectMilestones { nodes { id } } } } }",
    ])
    func everyModelledFieldIsAnswered(query: String) async throws {
        let reply = try await Bench().run(query.replacing("{ nodes {", with: "(first: 10) { nodes {"))

        #expect(reply.status == 200, "\(reply.body)")
        #expect(reply.error == nil)
    }
}
