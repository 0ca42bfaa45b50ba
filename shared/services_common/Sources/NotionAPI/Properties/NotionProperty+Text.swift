public import Domain
internal import FoundationEssentials
internal import WireFormat

extension NotionProperty {
    /// The value in words, empty when there is none.
    public var text: String { text(schema: nil) }

    /// The value in words, empty when there is none.
    ///
    /// - Parameters:
    ///   - schema: the property as its data source has it, which knows how numbers are written.
    ///   - titles: titles of related pages; a page without one is named by its id.
    public func text(schema: NotionPropertySchema?, titles: [NotionID: String] = [:]) -> String {
        value.text(numberFormat: schema?.numberFormat, titles: titles)
    }
}

extension NotionPropertyValue {
    func text(numberFormat: String?, titles: [NotionID: String]) -> String {
        switch self {
        case .title(let text), .richText(let text): text.plainText
        case .number(let number): number.map { NumberText.text($0, format: numberFormat) } ?? ""
        case .select(let option), .status(let option): option?.name ?? ""
        case .multiSelect(let options): Self.list(options.map(\.name))
        case .date(let date): date?.text ?? ""
        case .people(let people): Self.list(people.map(\.text))
        case .files(let files): Self.list(files.map { $0.name ?? $0.url ?? "" })
        case .checkbox(let isOn): isOn ? "yes" : "no"
        case .url(let text), .email(let text), .phoneNumber(let text): text ?? ""
        case .formula(let formula): formula.text(numberFormat: numberFormat)
        case .relation(let ids, _): Self.list(ids.map { titles[$0] ?? $0.description })
        case .rollup(let rollup): rollup.text(titles: titles)
        case .createdTime(let date), .lastEditedTime(let date): ContractTime.text(date)
        case .createdBy(let user), .lastEditedBy(let user): user.text
        case .uniqueID(let prefix, let number): Self.uniqueID(prefix, number)
        case .verification(let verification): verification?.text ?? ""
        case .place(let place): place?.text ?? ""
        case .button, .unknown: ""
        }
    }

    fileprivate static func list(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func uniqueID(_ prefix: String?, _ number: Int?) -> String {
        guard let number else { return "" }
        return prefix.map { $0.isEmpty ? "\(number)" : "\($0)-\(number)" } ?? "\(number)"
    }
}

extension NotionUser {
    /// The name, or the id of one that this connection may not see.
    public var text: String { name ?? email ?? id.description }
}

extension NotionFormula {
    fileprivate func text(numberFormat: String?) -> String {
        switch self {
        case .string(let text): text ?? ""
        case .number(let number): number.map { NumberText.text($0, format: numberFormat) } ?? ""
        case .boolean(let flag): flag.map { $0 ? "yes" : "no" } ?? ""
        case .date(let date): date?.text ?? ""
        case .unknown: ""
        }
    }
}

extension NotionRollup {
    fileprivate func text(titles: [NotionID: String]) -> String {
        switch value {
        case .number(let number):
            number.map { NumberText.text($0, format: function.hasPrefix("percent_") ? "percent" : nil) } ?? ""
        case .date(let date): date?.text ?? ""
        case .array(let values, _):
            NotionPropertyValue.list(values.map { $0.text(numberFormat: nil, titles: titles) })
        case .unknown: ""
        }
    }
}

extension NotionVerification {
    fileprivate var text: String {
        [state, by.map { "by \($0.text)" }, date?.text].compactMap { $0 }.joined(separator: " ")
    }
}

extension NotionPlace {
    fileprivate var text: String {
        let words = [name, address].compactMap { $0 }.filter { !$0.isEmpty }
        guard words.isEmpty, let latitude, let longitude else { return words.joined(separator: ", ") }
        return "\(latitude), \(longitude)"
    }
}
