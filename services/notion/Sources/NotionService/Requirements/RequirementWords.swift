internal import Domain

/// The words by which headings and sentences tell what a requirement is about.
enum RequirementWords {
    /// What a heading says of all that stands under it; the first that fits counts.
    enum Heading: Sendable, Hashable {
        case kind(RequirementKind)
        /// Nothing under it is a requirement: questions, small talk.
        case leftOut
        /// Nothing under it is told, whatever the headings within say.
        case commercial
    }

    private static let headings: [(words: [String], meaning: Heading)] = [
        (
            [
                "commercial", "commercials", "price", "prices", "pricing", "budget", "fees", "invoicing",
                "contract value", "payment terms", "payment schedule", "payment plan",
            ], .commercial
        ),
        (
            [
                "open questions", "open points", "questions", "how they like to work", "change log", "changelog",
                "history",
            ],
            .leftOut
        ),
        (
            [
                "not in scope", "out of scope", "constraint", "constraints", "limits", "limitations", "compliance",
                "legal",
                "risk", "risks", "assumption", "assumptions", "dependencies", "rules", "data protection", "privacy",
            ], .kind(.constraints)
        ),
        (
            [
                "people", "stakeholder", "stakeholders", "contact", "contacts", "team", "roles", "participants",
                "present",
                "users", "audience", "attendees", "sponsor", "sponsors", "responsibilities",
            ], .kind(.stakeholders)
        ),
        (
            [
                "timeline", "schedule", "milestone", "milestones", "dates", "deadlines", "roadmap", "phases", "plan",
                "delivery", "rollout", "calendar", "next steps",
            ], .kind(.timeline)
        ),
        (
            [
                "technical", "technology", "architecture", "integration", "integrations", "interface", "interfaces",
                "api",
                "fields", "data", "infrastructure", "hosting", "environment", "performance", "accuracy", "quality",
                "non functional", "nonfunctional", "security", "formats", "operations", "monitoring",
            ], .kind(.technical)
        ),
        (
            [
                "requirement", "requirements", "functional", "functions", "features", "scope", "what we do",
                "what we build",
                "what we agreed to build", "user stories", "stories", "use cases", "behaviour", "behavior", "purpose",
                "goal",
                "goals", "what good looks like", "acceptance", "acceptance criteria", "phase one", "phase two",
                "deliverables",
            ], .kind(.functional)
        ),
    ]

    /// What the innermost heading that says anything says; what is commercial stays so however far within.
    static func meaning(of path: [String]) -> Heading? {
        let meanings = path.reversed().compactMap(meaning)
        return meanings.contains(.commercial) ? .commercial : meanings.first
    }

    private static func meaning(of heading: String) -> Heading? {
        let words = NameFolding.words(heading)
        return headings.first { entry in entry.words.contains { contains($0, in: words) } }?.meaning
    }

    private static let limiting = [
        "must not", "may not", "shall not", "never", "no changes", "only", "at most", "not allowed", "forbidden",
        "gdpr",
        "hipaa", "without", "everything runs on", "has to stay", "must stay",
    ]
    private static let technical = [
        "api", "sftp", "ftp", "http", "https", "hl7", "fhir", "mllp", "gpu", "gpus", "server", "servers", "database",
        "sql",
        "latency", "percentile", "hash", "queue", "schema", "endpoint", "json", "csv", "xml", "pdf", "sso", "login",
        "oauth",
        "backup", "encryption", "encrypted", "throughput", "model", "threshold", "iso", "f1", "accuracy", "scada",
        "historian", "webhook", "cache", "index", "indexing", "retention", "logged", "error code",
    ]
    private static let acting = [
        "must", "should", "shall", "needs to", "need to", "has to", "have to", "can", "is able to", "are able to",
        "shows",
        "show", "sends", "send", "returns", "answers", "gets", "removed", "goes to", "is skipped", "we build",
        "supports",
        "allows", "lets", "wants", "requires", "required",
    ]

    /// What a sentence says by its own words, where no heading says it.
    static func kind(of text: String) -> RequirementKind? {
        let words = NameFolding.words(text)
        if limiting.contains(where: { contains($0, in: words) }) { return .constraints }
        if technical.contains(where: { contains($0, in: words) }) { return .technical }
        if acting.contains(where: { contains($0, in: words) }) { return .functional }
        return nil
    }

    /// Whether `phrase` stands in `words`, word by word.
    private static func contains(_ phrase: String, in words: [String]) -> Bool {
        let wanted = phrase.split(separator: " ").map(String.init)
        guard let first = wanted.first, words.count >= wanted.count else { return false }
        return words.indices.contains { start in
            words[start] == first && words[start...].starts(with: wanted)
        }
    }
}
