/// Reads people as JSON lists them.
enum PayloadPeople {
    /// - Parameter value: an array of texts or objects, one object, or a text with names between commas, semicolons or
    ///   line breaks; at most ``Attendee/maxListed`` are read.
    static func read(_ value: JSONValue) -> [Attendee] {
        switch value.kind {
        case .array: value.elements.prefix(Attendee.maxListed).compactMap(person)
        case .object: person(value).map { [$0] } ?? []
        case .string: Attendee.list(value.string ?? "")
        default: []
        }
    }

    /// A name under any of its names, or made of first and last name.
    static func name(_ person: JSONValue) -> String? {
        for key in ["name", "display_name", "displayName", "full_name", "speaker_name"] {
            if let name = person[key]?.string.flatMap(SpeakerLabel.clean) { return name }
        }
        let parts = [["first_name", "firstName"], ["last_name", "lastName"]].compactMap { keys in
            keys.lazy.compactMap { person[$0]?.string }.first
        }
        return SpeakerLabel.clean(parts.joined(separator: " "))
    }

    private static func person(_ value: JSONValue) -> Attendee? {
        switch value.kind {
        case .string: Attendee(value.string ?? "")
        case .object: Attendee(name: name(value), email: value["email"]?.string)
        default: nil
        }
    }
}
