/// Long meetings, the same every time.
enum LongTalk {
    private static let speakers = ["Noor Haddad", "Callum Abernathy", "Petra Lang", "Inés Carranza"]
    private static let sentences = [
        "The numbers of last week look better than those of the week before, mostly on single pages.",
        "I'll send the label list number %d to Petra by Friday.",
        "What does the carrier say about that?",
        "So for now, typed questions only.",
        "We had thirty-one false alarms in the north, and half of them came from one sensor.",
        "If we had more people we could look at the other region, too.",
        "Somebody has to clean up folder number %d before the audit.",
        "Okay, that's fine with me.",
    ]

    /// Lines of about so many words together.
    static func lines(words: Int) -> [String] {
        var lines: [String] = []
        var count = 0
        while count < words {
            let number = lines.count
            let sentence = sentences[number % sentences.count].replacing("%d", with: "\(number)")
            lines.append("\(speakers[number % speakers.count]): \(sentence)")
            count += sentence.split(separator: " ").count
        }
        return lines
    }
}
