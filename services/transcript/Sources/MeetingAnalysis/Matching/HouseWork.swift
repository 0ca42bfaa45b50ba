/// Tells chores of the house, which belong to no client's project, from work for a client.
enum HouseWork {
    private static let words = WordList.words(
        """
        team office kitchen canteen lunch party cake chair chairs desk desks laptop laptops badge badges parking holiday
        holidays vacation timesheet timesheets newsletter wiki intranet handbook vacancy payroll insurance landlord
        checklist retro offsite birthday slack onboarding
        """
    )

    /// Whether the words of a promise speak of such a chore.
    static func isChore(_ phrase: [Token]) -> Bool { phrase.dropFirst().contains { words.contains($0.word) } }
}
