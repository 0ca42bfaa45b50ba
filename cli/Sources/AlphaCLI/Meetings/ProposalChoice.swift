internal import Domain
internal import ServiceClients

/// Which proposals of a meeting are meant: numbers of the list, ids, or beginnings of ids.
enum ProposalChoice {
    /// - Throws: ``CommandFailure`` for one that is none, or may be several.
    static func ids(_ wanted: [String], among proposals: [ProposalWire]) throws(CommandFailure) -> [ProposalID] {
        var chosen: [ProposalID] = []
        for word in wanted.flatMap({ $0.split(separator: ",") }) {
            let id = try id(word.lowercased(), among: proposals)
            if !chosen.contains(id) { chosen.append(id) }
        }
        return chosen
    }

    private static func id(_ word: String, among proposals: [ProposalWire]) throws(CommandFailure) -> ProposalID {
        if let number = Int(word), word.count < 4 {
            guard proposals.indices.contains(number - 1) else {
                throw .refused("There is no proposal \(number); the meeting has \(proposals.count).")
            }
            return proposals[number - 1].id
        }
        let found = proposals.filter { $0.id.description.hasPrefix(word) }
        guard let first = found.first else { throw .refused("The meeting has no proposal '\(word)'.") }
        guard found.count == 1 else { throw .refused("'\(word)' may be several proposals: give more of the id.") }
        return first.id
    }
}
