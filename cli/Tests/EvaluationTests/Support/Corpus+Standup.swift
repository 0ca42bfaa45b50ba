extension Corpus {
    /// A stand-up in Krisp's text with its gold: two promises, something done, a decision, money.
    static func standup(gold: String = standupGold) throws -> Corpus {
        try Corpus([
            "transcripts/01-standup.txt": standupText, "workspace.json": workspace, "gold/01-standup.json": gold,
        ])
    }

    static let standupText = """
        Noor Haddad | 00:05
        I'll send the accuracy report to Petra by Friday.

        Callum Abernathy | 00:16
        Good. I sent the minutes round yesterday.

        Noor Haddad | 00:25
        So no new engine before November. Agreed. And the budget is $4,000 for the labels.

        Callum Abernathy | 00:40
        Somebody has to replace the weather key. It has a rate limit, too.

        """

    static let standupGold = """
        {"file": "01-standup.txt", "meeting_date": "2025-10-08", "participants": ["Noor Haddad", "Callum Abernathy"],
         "tickets": [
           {"title": "Send the accuracy report to Petra", "assignee": "Noor Haddad", "project": "Harbourline Intake",
            "due": "2025-10-10", "priority": null, "duplicate_of": "DEL-1",
            "evidence": ["I'll send the accuracy report to Petra by Friday."]},
           {"title": "Renew the key", "assignee": null, "project": null, "due": "2025-10-31", "priority": 2,
            "duplicate_of": null, "evidence": ["Somebody has to replace the weather key."]},
           {"title": "Clean the kitchen", "assignee": null, "project": null, "due": null, "priority": null,
            "duplicate_of": null, "evidence": ["words that nobody said"]}],
         "not_tickets": [{"quote": "I sent the minutes round yesterday.", "why": "done"}],
         "decisions": [{"text": "No new engine before November.", "evidence": ["So no new engine before November."]}],
         "commercial": [{"quote": "budget", "occurrence": 1, "label": "BUDGET"},
                        {"quote": "$4,000", "occurrence": 1, "label": "AMOUNT"}],
         "not_commercial": ["rate limit"]}
        """

    static let workspace = """
        {"users": [{"name": "Noor Haddad", "displayName": "noor"},
                   {"name": "Callum Abernathy", "displayName": "callum"}],
         "projects": [{"name": "Harbourline Intake", "description": "Invoices that reach Harbourline by email."}],
         "issues": [{"identifier": "DEL-1", "title": "Accuracy report for Petra", "state": {"type": "started"},
                     "project": {"name": "Harbourline Intake"}}]}
        """
}
