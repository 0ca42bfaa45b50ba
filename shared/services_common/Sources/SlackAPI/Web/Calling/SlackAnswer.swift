/// The body of an answer: what was asked for, or why not.
enum SlackAnswer<Value: Decodable>: Decodable {
    case value(Value)
    case complaint(SlackComplaint)

    init(from decoder: any Decoder) throws {
        let isOK: Bool = try decoder.slackObject().required("ok")
        self = isOK ? .value(try Value(from: decoder)) : .complaint(try SlackComplaint(from: decoder))
    }
}
