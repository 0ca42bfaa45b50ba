/// How many levels of fields the answer would have. Not a rule of the specification: it keeps what runs afterwards, which
/// recurses once a level, within a stack of any size.
struct DepthRule {
    let context: ValidationContext

    /// How deep a selection goes: in fields, and in anything that has braces, fragments included.
    private struct Depth {
        var fields = 0
        var braces = 0
    }

    private static let maximumBraces = 256

    /// - Parameter fragments: each after all that it spreads, so that nothing is measured twice.
    func check(fragmentsInnermostFirst fragments: [FragmentDefinition]) {
        var depths: [String: Depth] = [:]
        for fragment in fragments { depths[fragment.name.text] = depth(of: fragment.selections, depths) }
        let limit = context.limits.maximumDepth
        for operation in context.document.operations {
            let depth = depth(of: operation.selections, depths)
            if depth.fields > limit || depth.braces > Self.maximumBraces {
                context.report(
                    "Operation nests \(depth.fields) levels of fields, \(depth.braces) with fragments; at most "
                        + "\(limit) and \(Self.maximumBraces) are allowed.",
                    at: operation.location
                )
            }
        }
    }

    private func depth(of selections: [Selection], _ fragments: [String: Depth]) -> Depth {
        var deepest = Depth()
        for selection in selections {
            var depth: Depth
            switch selection {
            case .field(let field):
                depth = self.depth(of: field.selections ?? [], fragments)
                depth.fields += 1
            case .spread(let spread): depth = fragments[spread.name.text] ?? Depth()
            case .inline(let fragment): depth = self.depth(of: fragment.selections, fragments)
            }
            deepest.fields = max(deepest.fields, depth.fields)
            deepest.braces = max(deepest.braces, depth.braces + 1)
        }
        return deepest
    }
}
