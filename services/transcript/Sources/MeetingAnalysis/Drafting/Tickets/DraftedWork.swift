/// One ticket in the making.
struct DraftedWork: Sendable {
    var title: String
    var fields: TypedFields
    var steps: [String]
    var notes: [String]
    var quotes: [String]
}
