import Foundation
import LinearAPI

/// Checks the documents against Linear's schema with Python's graphql-core, where both are there.
enum Validator {
    private static let root = URL(filePath: #filePath).appending(path: "../../../../../..").standardizedFileURL
    private static let schema = root.deletingLastPathComponent().appending(path: "shared/schemas/linear.graphql")

    /// The Python that has graphql-core: the tests' own, or the system's.
    private static var python: String? {
        get async {
            for path in [root.appending(path: ".build/venv/bin/python3").path, "/usr/bin/python3"]
            where FileManager.default.isExecutableFile(atPath: path) {
                let result = try? await run(path, "import graphql", input: Data())  // one that cannot run is not there
                if result?.status == 0 { return path }
            }
            return nil
        }
    }

    static var isThere: Bool {
        get async { FileManager.default.isReadableFile(atPath: schema.path) ? await python != nil : false }
    }

    /// What is wrong with a document, and what it costs.
    struct Finding: Decodable {
        let name: String
        let operations: [String]
        /// What is asked for at the top.
        let fields: [String]
        let errors: [String]
        let deprecated: [String]
        let complexity: Double
        /// Connections that are asked for without a page size.
        let unpaged: [String]
    }

    /// - Parameter documents: each by a name of its own.
    static func findings(in documents: [String: String]) async throws -> [Finding] {
        struct Input: Encodable {
            let schema: String
            let documents: [String: String]
        }
        let input = try JSONEncoder().encode(Input(schema: schema.path, documents: documents))
        let result = try await run(await python ?? "python3", script, input: input)
        return try JSONDecoder().decode([Finding].self, from: result.output)
    }

    /// Runs a script, with input and output in files: a pipe can be interrupted, and waiting at one holds up a thread
    /// that other tests need.
    private static func run(
        _ python: String, _ script: String, input: Data
    ) async throws -> (status: Int32, output: Data) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // the system empties its folder in the end
        let (given, answered) = (folder.appending(path: "input"), folder.appending(path: "output"))
        try input.write(to: given)
        try Data().write(to: answered)
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["-c", script]
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: answered)
        process.standardError = FileHandle.nullDevice
        return (try await status(of: process), try Data(contentsOf: answered))
    }

    private static func status(of process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }

    /// Linear's cost: a scalar 0.1, an object 1, a connection its page size times one node. A plain list counts as 50.
    private static let script = """
        import json, math, sys
        from graphql import (GraphQLObjectType, NoDeprecatedCustomRule, OperationDefinitionNode, build_schema,
            get_named_type, parse, specified_rules, validate)
        given = json.load(sys.stdin)
        schema = build_schema(open(given["schema"]).read())

        def spread(selections):
            for selection in selections:
                if selection.kind == "fragment_spread":
                    yield from spread(fragments[selection.name.value].selection_set.selections)
                else:
                    yield selection

        def fields(selections, type, unpaged):
            cost = 0
            for field in spread(selections):
                definition = type.fields[field.name.value]
                inner = get_named_type(definition.type)
                if not isinstance(inner, GraphQLObjectType):
                    cost += 0.1
                elif inner.name.endswith("Connection"):
                    first = next((int(a.value.value) for a in field.arguments if a.name.value == "first"), None)
                    if first is None:
                        unpaged.append(field.name.value)
                    nodes = next(f for f in field.selection_set.selections if f.name.value == "nodes")
                    node = get_named_type(inner.fields["nodes"].type)
                    cost += (first or 50) * (1 + fields(nodes.selection_set.selections, node, unpaged))
                else:
                    count = 50 if "[" in str(definition.type) else 1
                    cost += count * (1 + fields(field.selection_set.selections, inner, unpaged))
            return cost

        findings = []
        for name, text in sorted(given["documents"].items()):
            document = parse(text)
            operation = next(d for d in document.definitions if isinstance(d, OperationDefinitionNode))
            fragments = {d.name.value: d for d in document.definitions if d is not operation}
            errors = [error.message for error in validate(schema, document, specified_rules)]
            unpaged = []
            root = schema.query_type if operation.operation.value == "query" else schema.mutation_type
            findings.append({
                "name": name,
                "operations": [d.name.value for d in document.definitions if isinstance(d, OperationDefinitionNode)],
                "fields": [field.name.value for field in operation.selection_set.selections],
                "errors": errors,
                "deprecated": [error.message for error in validate(schema, document, [NoDeprecatedCustomRule])],
                "complexity": 0 if errors else math.ceil(fields(operation.selection_set.selections, root, unpaged)),
                "unpaged": unpaged,
            })
        json.dump(findings, sys.stdout)
        """
}
