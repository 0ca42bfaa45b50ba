/// Who took part, from those who spoke and those a file lists.
enum ParticipantList {
    /// More names than this are not compared with addresses.
    private static let maxCompared = 500

    /// - Returns: speakers in order of appearance, then named attendees, then addresses that belong to none of them.
    static func make(speakers: [String], attendees: [Attendee]) -> [String] {
        var seen: Set<String> = []
        var people = speakers.filter { seen.insert($0).inserted }
        var folded = Set(people.map { FoldedName($0).text })
        for name in attendees.compactMap(\.name) where folded.insert(FoldedName(name).text).inserted {
            people.append(name)
        }
        let owned = Set(attendees.filter { $0.name != nil }.compactMap { $0.email?.lowercased() })
        var addresses: [String] = []
        for email in attendees.filter({ $0.name == nil }).compactMap(\.email)
        where !owned.contains(email.lowercased()) && seen.insert(email.lowercased()).inserted {
            addresses.append(email)
        }
        return people + withoutOwners(addresses, among: people)
    }

    /// Gives each address at most one person and each person at most one address, the clear cases first.
    private static func withoutOwners(_ addresses: [String], among people: [String]) -> [String] {
        var names = people.prefix(maxCompared).map(FoldedName.init(_:))
        var left = addresses
        for isOwner in [AddressMatch.isClear, AddressMatch.isPossible] {
            left.removeAll { address in
                guard let match = AddressMatch(email: address), let owner = names.firstIndex(where: isOwner(match))
                else { return false }
                names.remove(at: owner)
                return true
            }
        }
        return left
    }
}
