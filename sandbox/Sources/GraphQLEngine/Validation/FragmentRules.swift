/// Fragments and who spreads them: none in a circle, none unused.
struct FragmentRules {
    let context: ValidationContext

    /// - Returns: the fragments in an order in which each comes after all that it spreads.
    func check(operations: [DefinitionUsage]) -> [FragmentDefinition] {
        var walk = Walk(context: context)
        for fragment in context.document.fragments { walk.visit(fragment.name.text) }
        reportUnused(operations: operations)
        return walk.finished.compactMap { context.fragments[$0] }
    }

    private func reportUnused(operations: [DefinitionUsage]) {
        let used = context.reachableFragments(from: operations.flatMap(\.spreads))
        for fragment in context.document.fragments where !used.contains(fragment.name.text) {
            context.report("Fragment \"\(fragment.name.text)\" is never used.", at: fragment.name.location)
        }
    }

    /// A walk along spreads, depth first, with its own stack: a document may chain thousands of fragments.
    private struct Walk {
        let context: ValidationContext
        private var state: [String: State] = [:]
        private(set) var finished: [String] = []

        private enum State {
            case open
            case done
        }

        init(context: ValidationContext) {
            self.context = context
        }

        mutating func visit(_ start: String) {
            guard state[start] == nil else { return }
            var path: [(name: String, spreads: ArraySlice<Name>)] = []
            open(start, &path)
            while let last = path.last {
                guard let spread = last.spreads.first else {
                    state[last.name] = .done
                    finished.append(last.name)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].spreads.removeFirst()
                switch state[spread.text] {
                case .done: continue
                case .open: reportCycle(through: spread, path.map(\.name))
                case nil: open(spread.text, &path)
                }
            }
        }

        private mutating func open(_ name: String, _ path: inout [(name: String, spreads: ArraySlice<Name>)]) {
            state[name] = .open
            path.append((name, (context.usages[name]?.spreads ?? [])[...]))
        }

        private func reportCycle(through spread: Name, _ path: [String]) {
            let via = path.drop { $0 != spread.text }.dropFirst().prefix(10)
            let detour = via.isEmpty ? "" : " via " + via.map { "\"\($0)\"" }.joined(separator: ", ")
            context.report(
                "Cannot spread fragment \"\(spread.text)\" within itself\(detour).", at: spread.location
            )
        }
    }
}

extension ValidationContext {
    /// The fragments that these spreads lead to, directly or by way of others.
    func reachableFragments(from spreads: [Name]) -> Set<String> {
        var reached: Set<String> = []
        var waiting = spreads
        while let next = waiting.popLast() {
            if reached.insert(next.text).inserted { waiting += usages[next.text]?.spreads ?? [] }
        }
        return reached
    }
}
