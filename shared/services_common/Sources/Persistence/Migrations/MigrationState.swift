/// How a step of a schema stands in a database.
public struct MigrationState: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable {
        case applied
        case pending
        /// Its text was altered after it ran.
        case altered
        /// The database has it, this program does not.
        case unknown
    }

    public let component: String
    public let number: Int
    /// Why the step is there; empty for one that this program does not know.
    public let why: String
    public let standing: Standing

    /// Every step that `migrations` or the database knows, in order; those of other components are other services'.
    static func all(
        of migrations: [Migration], applied: [MigrationPlan.Applied], dialect: SQLDialect
    ) -> [MigrationState] {
        let known = migrations.filter { $0.statements(dialect) != nil }
        let states = known.map { migration in
            let ran = applied.first { $0.component == migration.component && $0.number == migration.number }
            let standing: Standing =
                ran.map { $0.checksum == migration.checksum(dialect) ? .applied : .altered } ?? .pending
            return MigrationState(
                component: migration.component, number: migration.number, why: migration.why, standing: standing)
        }
        let components = Set(known.map(\.component))
        let keys = Set(known.map { "\($0.component)/\($0.number)" })
        let unknown = applied.filter {
            components.contains($0.component) && !keys.contains("\($0.component)/\($0.number)")
        }
        return states
            + unknown.map {
                MigrationState(component: $0.component, number: $0.number, why: "", standing: .unknown)
            }
    }
}
