/// A step of a schema that a database, or a backup of one, has.
public struct SchemaStep: Sendable, Hashable, Codable {
    public let component: String
    public let number: Int
    public let checksum: String

    public init(component: String, number: Int, checksum: String) {
        self.component = component
        self.number = number
        self.checksum = checksum
    }

    /// Makes sure that `migrations` know every step.
    ///
    /// - Throws: ``DatabaseError`` `.schemaTooNew` or `.schemaChanged`.
    public static func check(
        _ steps: [SchemaStep], against migrations: [Migration], dialect: SQLDialect
    ) throws(DatabaseError) {
        let applied = steps.map {
            MigrationPlan.Applied(component: $0.component, number: $0.number, checksum: $0.checksum)
        }
        _ = try MigrationPlan(known: migrations, applied: applied, dialect: dialect)
    }
}

extension SQLConnection {
    /// The steps that the schema has, in order.
    func schemaSteps() throws(DatabaseError) -> [SchemaStep] {
        guard try storedTables().contains(where: { $0.name == "schema_migrations" }) else { return [] }
        return try MigrationPlan.applied(on: self)
            .map { SchemaStep(component: $0.component, number: $0.number, checksum: $0.checksum) }
            .sorted { ($0.component, $0.number) < ($1.component, $1.number) }
    }
}
