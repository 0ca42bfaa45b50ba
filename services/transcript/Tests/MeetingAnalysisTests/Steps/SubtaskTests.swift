import MeetingAnalysis
import Redaction
import Testing

struct SubtaskTests {
    @Test(
        "Steps of one piece of work become subtasks",
        arguments: [
            Spoken(
                "Noor Haddad: I'll export the labels, rerun the backtest and send the report to Bethany by Friday.",
                gives: ["Export the labels", "Rerun the backtest", "Send the report to Bethany"]),
            Spoken(
                "Callum Abernathy: I'll book the hall, order the chairs, and print the badges before Monday.",
                gives: ["Book the hall", "Order the chairs", "Print the badges"]),
            Spoken(
                "Noor Haddad: Callum, can you clean up the guest list and email it to the caterer by Thursday?",
                "Callum Abernathy: Sure.", gives: ["Clean up the guest list", "Email it to the caterer"]),
            Spoken(
                "Inés Carranza: I'll move the blog by Friday. First I export the posts, then I check the links, "
                    + "and finally I switch the domain.",
                gives: ["Export the posts", "Check the links", "Switch the domain"]),
            Spoken(
                "Noor Haddad: I'll prepare the inspection by Tuesday. That's two things: test the smoke alarms "
                    + "and update the fire plan.",
                gives: ["Test the smoke alarms", "Update the fire plan"]),
            Spoken(
                "Callum Abernathy: I'll migrate the mailing list this week. Step one, export the addresses. "
                    + "Step two, import them into the new tool.",
                gives: ["Export the addresses", "Import them into the new tool"]),
            Spoken(
                "Inés Carranza: I'll rewrite the onboarding guide by Friday. And I'll also add screenshots to the guide. "
                    + "And then I'll translate the guide.",
                gives: ["Add screenshots to the guide", "Translate the guide"]),
            Spoken(
                "Noor Haddad: Callum will replace the pump tomorrow. That means draining the tank and ordering a seal.",
                gives: ["Drain the tank", "Order a seal"]),
            Spoken(
                "Noor Haddad: Somebody has to check the invoices, correct the addresses and resend them by Friday.",
                gives: ["Check the invoices", "Correct the addresses", "Resend them"]),
            Spoken(
                "Inés Carranza: I'm going to interview the three nurses, write up the notes and share them with "
                    + "Callum by Monday.",
                gives: ["Interview the three nurses", "Write up the notes", "Share them with Callum"]),
            Spoken(
                "Petra Lang: Noor, could you call the printer, confirm the size and send them the logo by Friday?",
                "Noor Haddad: Yes.", gives: ["Call the printer", "Confirm the size", "Send them the logo"]),
            Spoken(
                "Callum Abernathy: I'll collect the forms, check the signatures, then file them by Tuesday.",
                gives: ["Collect the forms", "Check the signatures", "File them"]),
            Spoken(
                "Noor Haddad: We need to clear the store room and label the shelves by Monday.",
                gives: ["Clear the store room", "Label the shelves"]),
            Spoken(
                "Inés Carranza: I'll set up the new till on Monday. First I install the printer, second I load the prices, third I test the card reader.",
                gives: ["Install the printer", "Load the prices", "Test the card reader"]),
            Spoken(
                "Callum Abernathy: I'll fix the tests this week and clean up the fixtures.",
                gives: ["Fix the tests", "Clean up the fixtures"]),
            Spoken(
                "Noor Haddad: I'll organise the workshop by Friday, which means booking a room and inviting the speakers.",
                gives: ["Book a room", "Invite the speakers"]),
        ]
    )
    func stepsBecomeSubtasks(talk: Spoken<[String]>) throws {
        let proposal = try #require(Talk.proposals(talk.lines).first)

        #expect(proposal.subtasks.map(\.string) == talk.expected, "\(proposal.title.string)")
        #expect(!proposal.subtasks.contains(proposal.title))
        #expect(Talk.proposals(talk.lines).count == 1)
    }

    @Test(
        "One action has none",
        arguments: [
            "I'll write to Raymond and ask him for access by Friday.",
            "I'll call the landlord and tell him about the leak tomorrow.",
            "I'll go through the menu and the wine list by Friday.",
            "I'll try and fix the projector by Friday.",
            "I'll send Petra and Callum the floor plan by Friday.",
            "I'll sit down and write the newsletter by Friday.",
            "I'll email the school and see what they say by Friday.",
            "I'll draft the poster by Friday and then we'll see.",
            "I'll update the terms and conditions page by Friday.",
            "I'll check the search and filter settings by Friday.",
            "I'll get in touch with Petra and ask her about the keys by Friday.",
            "I'll review the plan and report back on Friday.",
            "I'll write the report, and if it's good I'll publish it by Friday.",
            "I'll order bread, cheese and olives by Friday.",
            "I'll test and deploy the update by Friday.",
        ]
    )
    func oneActionHasNone(sentence: String) {
        #expect(Talk.proposals(["Noor Haddad: \(sentence)"]).map(\.subtasks) == [[]])
    }

    @Test func stepsShowNoPlaceholder() throws {
        let proposal = try #require(
            Talk.proposals([
                "Noor Haddad: I'll check the stock, negotiate the [COMMERCIAL_TERM] and order the tiles by Friday."
            ]).first)

        #expect(!proposal.subtasks.contains { $0.string.contains("[") || $0.string.contains("commercial") })
    }

    @Test func stepsWithOwnDaysAreTheirOwnTickets() {
        let proposals = Talk.proposals([
            "Noor Haddad: I'll print the posters tomorrow and I'll book the band by Friday."
        ])

        #expect(proposals.map(\.title) == ["Print the posters", "Book the band"])
        #expect(proposals.allSatisfy { $0.subtasks.isEmpty })
    }
}
