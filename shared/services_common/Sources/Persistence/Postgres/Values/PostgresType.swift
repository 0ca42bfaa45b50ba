/// The types that our statements meet, by the numbers that PostgreSQL gives them.
///
/// - SeeAlso: PostgreSQL source, `src/include/catalog/pg_type.dat`.
enum PostgresType: UInt32 {
    case bool = 16
    case bytea = 17
    case name = 19
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case json = 114
    case float4 = 700
    case float8 = 701
    case textArray = 1009
    case bpchar = 1042
    case varchar = 1043
    case date = 1082
    case timestamptz = 1184
    case numeric = 1700
    case uuid = 2950
    case jsonb = 3802
}
