import Foundation
import LinearAPI

/// Checks the documents against Linear's schema with Python's graphql-core, where both are there.
enum Validator {
    private static let root = URL(filePath: #filePath).appending(path: "../../../../../..").standardizedFileURL
    private static let schema = root.deletingLastPathComponent().appending(path: "shared/schemas/linear.graphql")

    /// The Python that has graphql-core: the tests' own, or the system's.
    private static let python: String? = [root.appending(path: ".build/venv/bin/python3").path, "/usr/bin/python3"]
        .first {
            FileManager.default.isExecutableFile(atPath: $0)
                && (try? run($0, "import graphql", input: Data()))?.status == 0
        }

    static var isThere: Bool { python != nil && FileManager.default.isReadableFile(atPath: schema.path) }

    /// What is wrong with a document, and what it costs.
    struct Finding: Decodable {
        let name: String
        let operations: [String]
        let errors: [String]
        let deprecated: [String]
        let complexity: Double
        /// Connections that are asked for without a page size.
        let unpaged: [String]
    }

    static func findings() throws -> [Finding] {
        struct Input: Encodable {
            let schema: String
            let documents: [String: String]
        }
        let documents = Dictionary(uniqueKeysWithValues: LinearDocument.allCases.map { ($0.name, $0.text) })
        let input = try JSONEncoder().encode(Input(schema: schema.path, documents: documents))
        let result = try run(python ?? "python3", script, input: input)
        return try JSONDecoder().decode([Finding].self, from: result.output)
    }

    private static func run(_ python: String, _ script: String, input: Data) throws -> (status: Int32, output: Data) {
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["-c", script]
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = FileHandle.nullDevice
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: input)
        try standardInput.fileHandleForWriting.close()
        let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    /// Linear's cost: a scalar 0.1, an object 1, a connection its page size times one node.
    private static let script = """
        import json, math, sys
        from graphql import (GraphQLObjectType, NoDeprecatedCustomRule, build_schema, get_named_type, parse,
            specified_rules, validate)
        given = json.load(sys.stdin)
        schema = build_schema(open(given["schema"]).read())

        def fields(selections, type, unpaged):
            cost = 0
            for field in selections:
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
                    cost += 1 + fields(field.selection_set.selections, inner, unpaged)
            return cost

        findings = []
        for name, text in sorted(given["documents"].items()):
            document = parse(text)
            operation = document.definitions[0]
            errors = [error.message for error in validate(schema, document, specified_rules)]
            unpaged = []
            root = schema.query_type if operation.operation.value == "query" else schema.mutation_type
            findings.append({
                "name": name,
                "operations": [definition.name.value for definition in document.definitions],
                "errors": errors,
                "deprecated": [error.message for error in validate(schema, document, [NoDeprecatedCustomRule])],
                "complexity": 0 if errors else math.ceil(fields(operation.selection_set.selections, root, unpaged)),
                "unpaged": unpaged,
            })
        json.dump(findings, sys.stdout)
        """
}
