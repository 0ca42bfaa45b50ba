internal import Domain
internal import FoundationEssentials
internal import NotionAPI
internal import ServiceHost

extension NotesPlace {
    /// What of the properties that somebody gave can be written here, and what is said of the rest.
    func values(_ properties: [String: String]) -> (inputs: [String: NotionPropertyInput], warnings: [String]) {
        guard let source else {
            let names = properties.keys.sorted().joined(separator: ", ")
            return ([:], properties.isEmpty ? [] : ["A page under a page has no properties; left out: \(names)."])
        }
        var inputs: [String: NotionPropertyInput] = [:]
        var warnings: [String] = []
        for (name, text) in properties.sorted(by: { $0.key < $1.key }) {
            guard
                let property = source.properties.first(where: {
                    NameFolding.folded($0.name) == NameFolding.folded(name)
                })
            else {
                warnings.append("“\(source.title)” has no property “\(name)”; left out.")
                continue
            }
            if let input = Self.input(text, property) {
                inputs[property.name] = input
            } else {
                warnings.append(
                    "The property “\(property.name)” (\(property.type)) does not take “\(text.prefix(100))”; left out.")
            }
        }
        return (inputs, warnings)
    }

    private static func input(_ text: String, _ property: NotionPropertySchema) -> NotionPropertyInput? {
        let option = property.options.first { NameFolding.folded($0.name) == NameFolding.folded(text) }?.name
        return switch property.type {
        case "rich_text": .richText([NotionRichText(text)])
        case "number": Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        // An option with a comma cannot be made, and states are made by people only.
        case "select": option.map { .select($0) } ?? (text.contains(",") ? nil : .select(text))
        case "status": option.map { .status($0) }
        case "multi_select":
            .multiSelect(text.split(separator: ",").map { FieldReader.trimmed(String($0)) }.filter { !$0.isEmpty })
        case "date": CalendarDate(text).map { .date(NotionDate(start: "\($0)")) }
        case "checkbox":
            ["true": true, "false": false, "yes": true, "no": false][text.lowercased()].map { .checkbox($0) }
        case "url": text.contains("://") && text.utf16.count <= 2_000 ? .url(text) : nil
        case "email": text.contains("@") && text.utf16.count <= 200 ? .email(text) : nil
        case "phone_number": text.utf16.count <= 200 ? .phoneNumber(text) : nil
        default: nil
        }
    }
}
