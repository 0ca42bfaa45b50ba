import Domain
import Foundation
import MeetingAnalysis
import Redaction
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TicketDraftTests {
    @Test(arguments: [
        Typed("Fix login on Android", .init("Fix login on Android")),
        Typed(
            "Fix login on Android for Tidewater, assign to Maria, due Friday, urgent, 3 points",
            .init(
                "Fix login on Android", project: "Tidewater Mobile App", assignee: "Maria Lind", priority: .urgent,
                estimate: 3, due: "2026-03-06")),
        Typed(
            "Add CSV export to the Meridian dashboard. Steps: design the format, build the export, write the tests",
            .init(
                "Add CSV export to the Meridian dashboard", project: "Meridian Dashboard",
                steps: ["Design the format", "Build the export", "Write the tests"])),
        Typed("please fix the broken search", .init("Fix the broken search")),
        Typed("We need to renew the certificate by 20 March", .init("Renew the certificate", due: "2026-03-20")),
        Typed(
            "I'll update the onboarding guide tomorrow",
            .init("Update the onboarding guide", assignee: "Ada Okafor", due: "2026-03-05")),
        Typed("Create a ticket to rotate the API keys", .init("Rotate the API keys")),
        Typed("create a bug ticket: the map does not load", .init("Map does not load", labels: ["Bug"])),
        Typed("Bug: the map does not load on iPad", .init("Map does not load on iPad", labels: ["Bug"])),
        Typed("new ticket for the login bug", .init("Login bug")),
        Typed("Ticket: Login page shows a blank screen", .init("Login page shows a blank screen")),
        Typed("Maria should review the berth plan", .init("Review the berth plan", assignee: "Maria Lind")),
        Typed(
            "Omar: write the release notes by end of week",
            .init("Write the release notes", assignee: "Omar Haddad", due: "2026-03-06")),
        Typed("Ask Omar to check the backup job", .init("Check the backup job", assignee: "Omar Haddad")),
        Typed("@omar update the changelog", .init("Update the changelog", assignee: "Omar Haddad")),
        Typed("Update the changelog @omar", .init("Update the changelog", assignee: "Omar Haddad")),
        Typed("Send the berth plan to Omar", .init("Send the berth plan to Omar")),
        Typed("Prepare slides for Maria", .init("Prepare slides for Maria")),
        Typed(
            "Send me the fleet figures, assign to Omar", .init("Send Ada the fleet figures", assignee: "Omar Haddad")),
        Typed("Clean up the old branches, assign to me", .init("Clean up the old branches", assignee: "Ada Okafor")),
        Typed("Assign to Maria: check the tide data", .init("Check the tide data", assignee: "Maria Lind")),
        Typed("Check the logs, owner: Tom", .init("Check the logs", assignee: "Tom")),
        Typed("Check the logs, owner: Tom Ellery", .init("Check the logs", assignee: "Tom Ellery")),
        Typed("Check the logs, assign to Brandt", .init("Check the logs", assignee: "Tom Brandt")),
        Typed("Check the logs, assign to Petra Vos", .init("Check the logs", assignee: "Petra Vos")),
        Typed("Check the logs, assign to Greta", .init("Check the logs", assignee: "Greta")),
        Typed("Check the logs, unassigned", .init("Check the logs")),
        Typed(
            "[Customer Portal] Reset links expire too early",
            .init("Reset links expire too early", project: "Customer Portal")),
        Typed("Meridian: add a legend to the chart", .init("Add a legend to the chart", project: "Meridian Dashboard")),
        Typed("Add a legend, project: meridian dashboard", .init("Add a legend", project: "Meridian Dashboard")),
        Typed("Add a legend, project: Lighthouse", .init("Add a legend", project: "Lighthouse")),
        Typed("Add dark mode in the Customer Portal project", .init("Add dark mode", project: "Customer Portal")),
        Typed(
            "Tag the release candidate for the Public beta milestone",
            .init("Tag the release candidate", milestone: "Public beta")),
        Typed("Write store text, milestone: public beta", .init("Write store text", milestone: "Public beta")),
        Typed("Fix the crash, labels: bug and iOS", .init("Fix the crash", labels: ["Bug", "iOS"])),
        Typed("Remove the legacy parser #bug", .init("Remove the legacy parser", labels: ["Bug"])),
        Typed("Remove the legacy parser, label tech debt", .init("Remove the legacy parser", labels: ["Tech Debt"])),
        Typed("Label the training images", .init("Label the training images")),
        Typed("Urgent: restore the backup", .init("Restore the backup", priority: .urgent)),
        Typed("Restore the backup asap", .init("Restore the backup", priority: .urgent)),
        Typed("Restore the backup, high priority", .init("Restore the backup", priority: .high)),
        Typed("Restore the backup (P2)", .init("Restore the backup", priority: .high)),
        Typed("Restore the backup. Priority: low.", .init("Restore the backup", priority: .low)),
        Typed("Restore the backup, make it medium", .init("Restore the backup", priority: .medium)),
        Typed("Restore the backup, not urgent", .init("Restore the backup")),
        Typed("Fix the urgent care page", .init("Fix the urgent care page")),
        Typed("Summarise the two points from the call", .init("Summarise the two points from the call")),
        Typed("Summarise the call - 5pts", .init("Summarise the call", estimate: 5)),
        Typed("Summarise the call, estimate: 8", .init("Summarise the call", estimate: 8)),
        Typed("Summarise the call, three story points", .init("Summarise the call", estimate: 3)),
        Typed(
            "can someone look into why the nightly export fails? high prio",
            .init("Look into why the nightly export fails", priority: .high)),
        Typed(
            "The invoice PDF has the wrong logo, Maria please fix, due tomorrow",
            .init("The invoice PDF has the wrong logo", assignee: "Maria Lind", due: "2026-03-05")),
        Typed(
            "Investigate slow queries on the portal - omar - 5 points - by end of next week",
            .init(
                "Investigate slow queries on the portal", project: "Customer Portal", assignee: "Omar Haddad",
                estimate: 5, due: "2026-03-13")),
        Typed(
            "Set up monitoring for the staging cluster (Ada, 3 points, P1)",
            .init("Set up monitoring for the staging cluster", assignee: "Ada Okafor", priority: .urgent, estimate: 3)),
        Typed(
            "[Bug] Map tiles missing (Tidewater) - Omar - P2 - due 10 March",
            .init(
                "Map tiles missing", project: "Tidewater Mobile App", assignee: "Omar Haddad", priority: .high,
                due: "2026-03-10", labels: ["Bug"])),
        Typed(
            "Prepare Q2 planning (due end of next week) with Omar and Tom Brandt, medium priority",
            .init("Prepare Q2 planning with Omar and Tom Brandt", priority: .medium, due: "2026-03-13")),
        Typed(
            "*Fix login* on _Android_ `auth.ts` for Tidewater",
            .init("Fix login on Android auth.ts", project: "Tidewater Mobile App")),
        Typed(
            "Fix https://studio.example/login?next=/home, it returns 500",
            .init("Fix https://studio.example/login?next=/home, it returns 500")),
        Typed(
            "as a user I want to reset my password so that I can sign in again",
            .init("As a user I want to reset my password so that I can sign in again")),
        Typed(
            "Assign roles in the admin panel for the Customer Portal",
            .init("Assign roles in the admin panel", project: "Customer Portal")),
        Typed("For Friday: prepare the demo data", .init("Prepare the demo data", due: "2026-03-06")),
        Typed("Call a customer about the harbour licence", .init("Call a customer about the harbour licence")),
    ])
    func oneLineIsOneTicket(_ typed: Typed) {
        #expect(Typed.tickets(typed.text).map(TypedTicket.init) == typed.expected)
    }

    @Test(
        arguments: [
            ("Send it today", "2026-03-04"), ("Send it by tomorrow", "2026-03-05"), ("Send it, due Thu", "2026-03-05"),
            ("Send it before next Friday", "2026-03-13"), ("Send the notes next week", "2026-03-13"),
            ("Send it, deadline: 12 March", "2026-03-12"), ("Send it, due date is March 3, 2027", "2027-03-03"),
            ("Send it by 24.12.2026", "2026-12-24"), ("Send it by 2026-04-01", "2026-04-01"),
            ("Send it by 25/12/2026", "2026-12-25"), ("Send it by end of month", "2026-03-31"),
            ("Send it in two weeks", "2026-03-18"), ("Send it by EOD", "2026-03-04"),
            ("Prepare the Friday demo", nil), ("Fix what broke on Monday", nil), ("Send the notes of last week", nil),
            ("Send the notes", nil),
        ] as [(String, String?)])
    func theDayOnWhichItIsDueIsRead(_ text: String, _ day: String?) {
        #expect(Typed.tickets(text).map { $0.dueDate?.description } == [day])
    }

    @Test(arguments: [
        Typed("- Fix login\n- Add export", .init("Fix login"), .init("Add export")),
        Typed(
            "1. Fix login, due Friday\n2. Add export, assign to Omar",
            .init("Fix login", due: "2026-03-06"), .init("Add export", assignee: "Omar Haddad")),
        Typed(
            "For Tidewater:\n* Fix login\n* Add export",
            .init("Fix login", project: "Tidewater Mobile App"), .init("Add export", project: "Tidewater Mobile App")),
        Typed(
            "Maria:\n- Fix login\n- Add export", .init("Fix login", assignee: "Maria Lind"),
            .init("Add export", assignee: "Maria Lind")),
        Typed(
            "Please create these tickets for the Customer Portal, due Friday:\n- Fix login\n- Add export, due Monday",
            .init("Fix login", project: "Customer Portal", due: "2026-03-06"),
            .init("Add export", project: "Customer Portal", due: "2026-03-09")),
        Typed(
            "Build the berth planner:\n- draw the harbour\n- place the boats",
            .init("Build the berth planner", steps: ["Draw the harbour", "Place the boats"])),
        Typed(
            "Login page redesign\n- new colours\n- bigger fields",
            .init("Login page redesign", steps: ["New colours", "Bigger fields"])),
        Typed(
            "- Fix login\n  - check the logs\n  - patch Android\n- Add export",
            .init("Fix login", steps: ["Check the logs", "Patch Android"]), .init("Add export")),
        Typed(
            "- [ ] Fix login\n- [ ] Add export\nBoth are due Friday.",
            .init("Fix login", due: "2026-03-06"), .init("Add export", due: "2026-03-06")),
        Typed(
            "Fix login. Add an export to the chart page.", .init("Fix login"), .init("Add an export to the chart page")),
        Typed(
            "Fix login; add export; update the docs", .init("Fix login"), .init("Add export"), .init("Update the docs")),
        Typed(
            "Fix login for Tidewater; assign to Maria; due Friday",
            .init("Fix login", project: "Tidewater Mobile App", assignee: "Maria Lind", due: "2026-03-06")),
        Typed("Create two tickets: fix the login, and add CSV export", .init("Fix the login"), .init("Add CSV export")),
        Typed("1) fix login 2) add export", .init("Fix login"), .init("Add export")),
        Typed(
            "Fix login. It crashes on Android 14 when the network is slow.",
            .init("Fix login", description: "It crashes on Android 14 when the network is slow.")),
        Typed(
            "Fix login\n\nDescription: it crashes on Android 14.\nDue Friday, 2 points",
            .init("Fix login", estimate: 2, due: "2026-03-06", description: "it crashes on Android 14.")),
        Typed(
            "The map does not load on iPad. Fix it by Friday.",
            .init("The map does not load on iPad", due: "2026-03-06")),
        Typed(
            "Fix login: check the logs, patch Android and release the build",
            .init("Fix login", steps: ["Check the logs", "Patch Android", "Release the build"])),
        Typed(
            "Prepare the audit with subtasks invoices, contracts and licences",
            .init("Prepare the audit", steps: ["Invoices", "Contracts", "Licences"])),
        Typed(
            "For Meridian, urgent. Fix the chart. Add a legend.",
            .init("Fix the chart", project: "Meridian Dashboard", priority: .urgent),
            .init("Add a legend", project: "Meridian Dashboard", priority: .urgent)),
        Typed("Hi team, we need two tickets.\n- Fix login\n- Add export", .init("Fix login"), .init("Add export")),
        Typed(
            "Fix login, assign to Maria\nAdd export, assign to Omar", .init("Fix login", assignee: "Maria Lind"),
            .init("Add export", assignee: "Omar Haddad")),
        Typed(
            "Fix login. Acceptance criteria: a user signs in within two seconds.",
            .init("Fix login", description: "Acceptance criteria: a user signs in within two seconds.")),
    ])
    func listsAndSentencesAreTicketsStepsOrWords(_ typed: Typed) {
        #expect(Typed.tickets(typed.text).map(TypedTicket.init) == typed.expected)
    }

    @Test(arguments: ["", "  \n ", "?!", "urgent, due Friday", "- \n- ", "🙂", "please"])
    func whatSaysNothingToDoIsNoTicket(_ text: String) {
        #expect(Typed.tickets(text).isEmpty)
    }

    @Test func anIssueThatCoversItAlreadyIsNamedAndLendsItsProject() throws {
        let drafts = Typed.tickets("Fix the crash when opening the tide table offline")

        let draft = try #require(drafts.first)
        #expect(draft.duplicateOf?.identifier == "STU-7")
        #expect(draft.duplicateOf?.url == "https://linear.example/studio/issue/STU-7")
        #expect(draft.project?.string == "Tidewater Mobile App")
        #expect(Typed.tickets("Add a print view of the berth plan").first?.duplicateOf == nil)
    }

    @Test func withoutAWorkspaceNamesStayAsTyped() {
        let text = "Fix login for Tidewater, assign to maria, project: Harbour, labels: bug, due Friday"
        let drafts = Typed.tickets(text, in: WorkspaceView(), author: nil)

        #expect(
            drafts.map(TypedTicket.init) == [
                .init(
                    "Fix login for Tidewater", project: "Harbour", assignee: "maria", due: "2026-03-06", labels: ["bug"]
                )
            ])
    }

    @Test(
        arguments: [
            ("ada@studio.example", "Ada Okafor"), ("Ada Okafor", "Ada Okafor"), ("ada", "Ada Okafor"),
            ("Visitor Vale", "Visitor Vale"),
        ] as [(String?, String?)])
    func whoTypesIsMe(_ author: String?, _ assignee: String?) {
        let drafts = Typed.tickets("Fix login, assign to me", author: author)

        #expect(drafts.map { $0.assignee?.string } == [assignee])
    }

    @Test func everyQuoteStandsInWhatWasTyped() {
        let text =
            "For Tidewater:\n- Fix login. It’s  broken;  due Friday\n  - check [REDACTED_AMOUNT] rows\nBoth urgent."
        for draft in Typed.tickets(text) {
            #expect(!draft.quotes.isEmpty)
            for quote in draft.quotes { #expect(text.contains(quote.string), "\(quote.string)") }
        }
    }

    @Test func whatRedactionTookLeavesAPlainTitle() {
        let drafts = Typed.tickets("Send the [REDACTED_AMOUNT] invoice to Petra and explain the [PRICING_DISCUSSION]")

        #expect(drafts.map(\.title.string) == ["Send the invoice to Petra and explain the figures"])
    }

    @Test func aLongSentenceIsShortenedAndKeptInTheDescription() {
        let text =
            "Rewrite the importer so that it reads the old harbour files and the new ones, keeps the order of the rows as they are, and says what it left out"
        let drafts = Typed.tickets(text)

        #expect(drafts.map { $0.title.string.count <= 90 } == [true])
        #expect(drafts.first?.description.string == text)
    }

    @Test func noMoreThanSoManyTicketsComeOfOneText() {
        let text = (1...60).map { "- Fix page \($0)" }.joined(separator: "\n")

        #expect(Typed.tickets(text).count == TicketDrafter.mostTickets)
    }
}
