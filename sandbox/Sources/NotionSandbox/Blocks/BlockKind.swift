import GraphQLEngine

/// A type of block: what stands in it and what it may hold.
///
/// - SeeAlso: Notion, "Block".
struct BlockKind: Sendable {
    enum Rule: Sendable {
        case richText
        /// A list of rich texts.
        case cells
        case color
        case flag
        case count
        case number
        /// Text of at most so many UTF-16 units.
        case text(Int)
        case choice([String])
        case address
        case icon
        /// Nil, or the block that this one repeats.
        case origin
        case fileName
    }

    struct Member: Sendable {
        let name: String
        let rule: Rule
        /// What stands there when nothing is given; nil when it must be given.
        let preset: JSON?

        init(_ name: String, _ rule: Rule, preset: JSON?) {
            self.name = name
            self.rule = rule
            self.preset = preset
        }

        /// What is shown when nothing is given: no null, but for an icon and for what tells an original from a copy.
        var shownPreset: JSON? { preset == .null && !["icon", "synced_from"].contains(name) ? nil : preset }
    }

    enum Nesting: Sendable {
        case nothing, anything
        /// At least so many of this type.
        case only(String, Int)
    }

    let name: String
    let members: [Member]
    var nesting = Nesting.nothing
    /// Whether callers can make one.
    var isWritable = true
    /// Whether a file stands in it.
    var isMedia = false
    /// The type in which alone it may stand.
    var container: String?

    static func named(_ name: String) -> BlockKind? { byName[name] }

    static let writableNames = all.filter(\.isWritable).map(\.name)

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
