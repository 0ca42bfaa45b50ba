internal import Domain

extension NotionPropertyValue {
    /// Reads the value of a property of `type`. What does not fit its type is kept as it came.
    init(type: String, _ json: NotionJSON, hasMore: Bool = false) {
        self =
            Self.text(type, json) ?? Self.choice(type, json) ?? Self.reference(type, json, hasMore: hasMore)
            ?? Self.computed(type, json) ?? .unknown(json)
    }

    private static func text(_ type: String, _ json: NotionJSON) -> NotionPropertyValue? {
        switch type {
        case "title": .title(json.richText)
        case "rich_text": .richText(json.richText)
        case "number": .number(json.number)
        case "url": .url(json.text)
        case "email": .email(json.text)
        case "phone_number": .phoneNumber(json.text)
        case "checkbox": .checkbox(json.flag ?? false)
        default: nil
        }
    }

    private static func choice(_ type: String, _ json: NotionJSON) -> NotionPropertyValue? {
        switch type {
        case "select": .select(NotionOption(json))
        case "multi_select": .multiSelect(json.items.compactMap { NotionOption($0) })
        case "status": .status(NotionOption(json))
        case "date": .date(NotionDate(json))
        default: nil
        }
    }

    private static func reference(_ type: String, _ json: NotionJSON, hasMore: Bool) -> NotionPropertyValue? {
        switch type {
        case "people": .people(json.items.compactMap { NotionUser($0) })
        case "files": .files(json.items.map { NotionFile($0) })
        case "relation": .relation(json.items.compactMap { $0["id"]?.id }, isComplete: !hasMore)
        case "created_by": NotionUser(json).map { .createdBy($0) }
        case "last_edited_by": NotionUser(json).map { .lastEditedBy($0) }
        default: nil
        }
    }

    private static func computed(_ type: String, _ json: NotionJSON) -> NotionPropertyValue? {
        switch type {
        case "formula": .formula(NotionFormula(json))
        case "rollup": .rollup(NotionRollup(json))
        case "created_time": json.time.map { .createdTime($0) }
        case "last_edited_time": json.time.map { .lastEditedTime($0) }
        case "unique_id": .uniqueID(prefix: json["prefix"]?.text, number: json["number"]?.integer)
        case "verification": .verification(NotionVerification(json))
        case "button": .button
        case "place": .place(NotionPlace(json))
        default: nil
        }
    }
}

extension NotionOption {
    init?(_ json: NotionJSON) {
        guard let name = json["name"]?.text else { return nil }
        self.init(id: json["id"]?.text, name: name, color: json["color"]?.text)
    }
}

extension NotionDate {
    init?(_ json: NotionJSON) {
        guard let start = json["start"]?.text else { return nil }
        self.init(start: start, end: json["end"]?.text, timeZone: json["time_zone"]?.text)
    }
}

extension NotionFile {
    init(_ json: NotionJSON) {
        let (type, value) = json.typed ?? ("", .null)
        self.init(name: json["name"]?.text, url: value["url"]?.text, isHosted: type != "external")
    }
}

extension NotionFormula {
    init(_ json: NotionJSON) {
        let (type, value) = json.typed ?? ("", .null)
        self =
            switch type {
            case "string": .string(value.text)
            case "number": .number(value.number)
            case "boolean": .boolean(value.flag)
            case "date": .date(NotionDate(value))
            default: .unknown(type: type)
            }
    }
}

extension NotionRollup {
    init(_ json: NotionJSON) {
        let (type, value) = json.typed ?? ("", .null)
        let result: Value =
            switch type {
            case "number": .number(value.number)
            case "date": .date(NotionDate(value))
            case "array":
                .array(
                    value.items.compactMap { item in item.typed.map { NotionPropertyValue(type: $0.type, $0.value) } },
                    isComplete: true)
            default: .unknown(type: type)
            }
        self.init(function: json["function"]?.text ?? "", value: result)
    }
}

extension NotionVerification {
    init?(_ json: NotionJSON) {
        guard let state = json["state"]?.text else { return nil }
        self.init(
            state: state, by: json["verified_by"].flatMap { NotionUser($0) },
            date: json["date"].flatMap { NotionDate($0) })
    }
}

extension NotionPlace {
    init?(_ json: NotionJSON) {
        guard json != .null else { return nil }
        self.init(
            name: json["name"]?.text, address: json["address"]?.text, latitude: json["lat"]?.number,
            longitude: json["lon"]?.number)
    }
}
