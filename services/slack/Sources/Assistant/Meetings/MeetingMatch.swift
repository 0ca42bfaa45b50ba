internal import Domain
package import FoundationEssentials
package import ServiceClients

/// Which of the known meetings a query means.
package enum MeetingMatch: Sendable, Hashable {
    case one(MeetingWire)
    /// Several fit, the newest first.
    case several([MeetingWire])
    /// None fits; with those that come near.
    case none(near: [MeetingWire])

    /// - Parameters:
    ///   - meetings: the newest first.
    ///   - zone: of the time of day.
    package init(_ query: MeetingQuery, among meetings: [MeetingWire], zone: TimeZone) {
        let titled = Self.titled(query.title, among: meetings)
        let fitting = titled.filter { meeting in
            query.time.map { MeetingTimes(meeting, zone: zone).contains($0) } ?? true
        }
        if let first = fitting.first {
            self = fitting.count == 1 || query.isLast ? .one(Self.last(fitting) ?? first) : .several(fitting)
        } else {
            self = .none(near: titled.isEmpty ? Self.near(query.title, among: meetings) : titled)
        }
    }

    /// The newest that can be read, else the newest.
    private static func last(_ meetings: [MeetingWire]) -> MeetingWire? {
        meetings.first { $0.status == "ready" } ?? meetings.first
    }

    /// Those whose title is what was asked for, else those whose title has all the words.
    private static func titled(_ words: [String], among meetings: [MeetingWire]) -> [MeetingWire] {
        guard !words.isEmpty else { return meetings }
        let wanted = NameFolding.words(words.joined(separator: " "))
        guard !wanted.isEmpty else { return [] }
        let exact = meetings.filter { meeting in
            Self.names(meeting).contains { NameFolding.words($0) == wanted }
        }
        guard exact.isEmpty else { return exact }
        return meetings.filter { meeting in
            let title = NameFolding.words(MeetingWords.title(meeting))
            return wanted.allSatisfy { word in title.contains { Self.isNear(word, $0) } }
        }
    }

    /// What it may be called: as it is shown, and as its file.
    private static func names(_ meeting: MeetingWire) -> [String] {
        [MeetingWords.title(meeting)] + [meeting.title, meeting.filename].compactMap(\.self)
    }

    /// The same word, its beginning, or one with a letter or two wrong.
    private static func isNear(_ word: String, _ candidate: String) -> Bool {
        if word == candidate || (word.count >= 3 && candidate.hasPrefix(word)) { return true }
        guard word.count >= 5, !word.contains(where: \.isNumber) else { return false }
        return !NearNames.of(word, among: [candidate]).isEmpty
    }

    /// Retro, of retrospective.
    private static func isBeginning(_ candidate: String, of word: String) -> Bool {
        candidate.count >= 4 && word.hasPrefix(candidate)
    }

    private static func near(_ words: [String], among meetings: [MeetingWire]) -> [MeetingWire] {
        let name = words.joined(separator: " ")
        let titles = NearNames.of(name, among: meetings.map(MeetingWords.title))
        let wanted = NameFolding.words(name).filter { $0.count >= 3 }
        let sharing = meetings.filter { meeting in
            let known = NameFolding.words(
                ([MeetingWords.title(meeting)] + meeting.projectTags + meeting.participants).joined(separator: " "))
            return wanted.contains { word in known.contains { Self.isNear(word, $0) || Self.isBeginning($0, of: word) }
            }
        }
        let named = titles.compactMap { title in meetings.first { MeetingWords.title($0) == title } }
        var seen: Set<MeetingID> = []
        return (named + sharing).filter { seen.insert($0.id).inserted }.prefix(5).map(\.self)
    }
}
