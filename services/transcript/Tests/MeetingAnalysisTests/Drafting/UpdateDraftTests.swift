import MeetingAnalysis
import Redaction
import Testing

@Suite(.timeLimit(.minutes(1)))
struct UpdateDraftTests {
    @Test(arguments: [
        TypedUpdate("STU-1 done", "STU-1: status=Done"),
        TypedUpdate("stu-1 is done", "STU-1: status=Done"),
        TypedUpdate("STU-1: in review", "STU-1: status=In Review"),
        TypedUpdate("move STU-1 to in progress", "STU-1: status=In Progress"),
        TypedUpdate("mark STU-1 as done please", "STU-1: status=Done"),
        TypedUpdate("please close STU-1", "STU-1: status=Done"),
        TypedUpdate("set the status of STU-1 to backlog", "STU-1: status=Backlog"),
        TypedUpdate("STU-1 back to todo", "? STU-1 is like that already. STU-1"),
        TypedUpdate("move STU-2 back to todo", "STU-2: status=Todo"),
        TypedUpdate("reopen STU-4", "STU-4: status=Todo"),
        TypedUpdate("cancel STU-2", "STU-2: status=Canceled"),
        TypedUpdate("start OPS-12", "OPS-12: status=Doing"),
        TypedUpdate("OPS-12 done", "OPS-12: status=Shipped"),
        TypedUpdate("move STU-1 to review", "STU-1: status=In Review"),
        TypedUpdate("close STU-2 as duplicate", "STU-2: status=Duplicate"),
        TypedUpdate(
            "STU-1, STU-2 and STU-3 are done", "STU-1: status=Done", "STU-2: status=Done", "STU-3: status=Done"),
        TypedUpdate("STU-1 done, STU-2 in review", "STU-1: status=Done", "STU-2: status=In Review"),
        TypedUpdate("close STU-1 and move STU-2 to in review", "STU-1: status=Done", "STU-2: status=In Review"),
    ])
    func aStatusIsOneOfTheIssuesTeam(_ typed: TypedUpdate) {
        #expect(TypedUpdate.lines(typed.text) == typed.expected)
    }

    @Test(arguments: [
        TypedUpdate("assign STU-2 to Maria", "STU-2: assignee=Maria Lind"),
        TypedUpdate("assign STU-1 to me", "STU-1: assignee=Ada Okafor"),
        TypedUpdate("I'll take STU-2", "STU-2: assignee=Ada Okafor"),
        TypedUpdate("reassign STU-1 from Maria to omar", "STU-1: assignee=Omar Haddad"),
        TypedUpdate("unassign STU-1", "STU-1: assignee=-"),
        TypedUpdate("STU-1 priority urgent", "STU-1: priority=urgent"),
        TypedUpdate("set priority of STU-2 to low", "STU-2: priority=low"),
        TypedUpdate("STU-2 P1", "STU-2: priority=urgent"),
        TypedUpdate("make STU-1 urgent", "STU-1: priority=urgent"),
        TypedUpdate("STU-1 due next Friday", "STU-1: due=2026-03-13"),
        TypedUpdate("STU-1 due date to 20 March", "STU-1: due=2026-03-20"),
        TypedUpdate("postpone STU-1 to 24.12.2026", "STU-1: due=2026-12-24"),
        TypedUpdate("STU-1 by tomorrow", "STU-1: due=2026-03-05"),
        TypedUpdate("clear due date of STU-1", "STU-1: due=-"),
        TypedUpdate("STU-1: no due date", "STU-1: due=-"),
        TypedUpdate("STU-1 5 points", "STU-1: estimate=5"),
        TypedUpdate("estimate STU-1 at 8", "STU-1: estimate=8"),
        TypedUpdate("remove the estimate from STU-1", "STU-1: estimate=-"),
        TypedUpdate("move STU-2 to project Tidewater", "STU-2: project=Tidewater Mobile App"),
        TypedUpdate("move STU-2 to the Tidewater project", "STU-2: project=Tidewater Mobile App"),
        TypedUpdate("remove STU-2 from the project", "STU-2: project=-"),
        TypedUpdate("STU-1 milestone: public beta", "STU-1: milestone=Public beta"),
        TypedUpdate(
            "move STU-2 to project Tidewater, milestone Public beta",
            "STU-2: project=Tidewater Mobile App milestone=Public beta"),
        TypedUpdate("clear milestone of STU-3", "STU-3: milestone=-"),
        TypedUpdate("add label feature to STU-1", "STU-1: labels=Bug+Feature"),
        TypedUpdate("add the labels feature and iOS to STU-1", "STU-1: labels=Bug+Feature+iOS"),
        TypedUpdate("remove the bug label from STU-1", "STU-1: labels="),
        TypedUpdate("label STU-2 bug", "STU-2: labels=Bug"),
        TypedUpdate("clear labels of STU-1", "STU-1: labels="),
        TypedUpdate("rename STU-2 to Legend overlaps the chart", "STU-2: title=Legend overlaps the chart"),
        TypedUpdate("STU-2 title: iOS legend, again, due Friday", "STU-2: title=iOS legend, again due=2026-03-06"),
        TypedUpdate("rename STU-2 to \"Done: legend\" and close it", "STU-2: title=Done: legend status=Done"),
        TypedUpdate("rename STU-2 to Follow-up of STU-1", "STU-2: title=Follow-up of STU-1"),
        TypedUpdate(
            "STU-1 description: It fails. Then it works; sometimes.",
            "STU-1: description=It fails. Then it works; sometimes."),
        TypedUpdate(
            "add to the description of STU-1: seen again", "STU-1: description=Since the last release.\n\nseen again"),
        TypedUpdate("clear the description of STU-1", "STU-1: description=-"),
    ])
    func everyFieldIsSetAndEmptied(_ typed: TypedUpdate) {
        #expect(TypedUpdate.lines(typed.text) == typed.expected)
    }

    @Test(arguments: [
        TypedUpdate(
            "move the login ticket to in progress and assign it to me", "STU-1: status=In Progress assignee=Ada Okafor"),
        TypedUpdate("close the ticket about the backup keys", "OPS-12: status=Shipped"),
        TypedUpdate("the legend issue is done", "STU-2: status=Done"),
        TypedUpdate("mark \"Chart legend overlaps\" as done", "STU-2: status=Done"),
        TypedUpdate("close rotate the backup keys", "OPS-12: status=Shipped"),
        TypedUpdate("assign the night mode task to Omar and set it to urgent", "STU-3: priority=urgent"),
        TypedUpdate("reopen the tide table ticket", "STU-4: status=Todo"),
        TypedUpdate(
            "STU-1 due next Friday, priority low; OPS-12: rename to Rotate all keys",
            "STU-1: priority=low due=2026-03-13", "OPS-12: title=Rotate all keys"),
        TypedUpdate("STU-1 done. Assign it to Omar. Estimate 5.", "STU-1: status=Done assignee=Omar Haddad estimate=5"),
        TypedUpdate("- STU-1 done\n- STU-2 assign to Maria", "STU-1: status=Done", "STU-2: assignee=Maria Lind"),
        TypedUpdate("STU-1:\n- in review\n- due Friday", "STU-1: status=In Review due=2026-03-06"),
        TypedUpdate("Hi team! STU-1 done, thanks", "STU-1: status=Done"),
    ])
    func issuesAreFoundByWordsAndByIt(_ typed: TypedUpdate) {
        #expect(TypedUpdate.lines(typed.text) == typed.expected)
    }

    @Test(arguments: [
        TypedUpdate("STU-99 done", "? There is no issue STU-99."),
        TypedUpdate("close the chart ticket", "? More than one issue may be meant. Write its identifier. STU-2 STU-3"),
        TypedUpdate(
            "close the rudder ticket", "? No issue has these words in its title. Write its identifier, such as TID-28."),
        TypedUpdate(
            "close the chart rudder ticket",
            "? No issue has these words in its title. Write its identifier, such as TID-28. STU-2 STU-3"),
        TypedUpdate("close it", "? It does not say which issue is meant. Write its identifier, such as TID-28."),
        TypedUpdate("STU-1", "? Nothing says what is to change in STU-1. Write for instance “STU-1 done”."),
        TypedUpdate(
            "move STU-1 to Limbo",
            "? The team STU has no state “Limbo”; it has Backlog, Todo, In Progress, In Review, Done, Canceled, Duplicate."
        ),
        TypedUpdate(
            "STU-1 status: ready",
            "? The team STU has no state “Ready”; it has Backlog, Todo, In Progress, In Review, Done, Canceled, Duplicate."
        ),
        TypedUpdate("assign STU-1 to Mario", "? There is no member “Mario” (near: Maria Lind)."),
        TypedUpdate("assign STU-1 to Tom", "? More than one member is called “Tom”: Tom Brandt, Tom Ellery."),
        TypedUpdate("assign STU-1 to Greta", "? There is no member “Greta”."),
        TypedUpdate("add label frobnicate to STU-1", "? There is no label “frobnicate”."),
        TypedUpdate("add label on call to STU-1", "? There is no label “On Call”."),
        TypedUpdate("move STU-1 to project Harbour Servers", "? Harbour Servers is not a project of the team STU."),
        TypedUpdate("STU-4 milestone: Public beta", "? A milestone needs a project, and the issue has none."),
        TypedUpdate(
            "STU-1 milestone: Fleet reports", "? There is no milestone “Fleet reports” in Tidewater Mobile App."),
        TypedUpdate("STU-4 done", "? STU-4 is like that already. STU-4"),
        TypedUpdate(
            "close STU-2 as duplicate of STU-1",
            "STU-2: status=Duplicate",
            "? Links between issues cannot be made here. Add the one to STU-1 in Linear. STU-1"),
        TypedUpdate("comment on STU-1: looks good", "? Comments cannot be added here. Add it in Linear."),
        TypedUpdate("delete STU-1", "? Issues are not deleted here. Cancel it, or delete it in Linear."),
        TypedUpdate(
            "STU-1 done, assign to Mario", "STU-1: status=Done",
            "? There is no member “Mario” (near: Maria Lind)."),
    ])
    func whatIsNotCertainIsNoChange(_ typed: TypedUpdate) {
        #expect(TypedUpdate.lines(typed.text) == typed.expected)
    }

    @Test(arguments: [
        TypedUpdate("finished STU-1 and STU-2 today", "STU-1: status=Done", "STU-2: status=Done"),
        TypedUpdate(
            "can you set STU-1 to In Review, bump priority to urgent and give it to Omar?",
            "STU-1: priority=urgent status=In Review assignee=Omar Haddad"),
        TypedUpdate("the login bug is fixed", "STU-1: status=Done"),
        TypedUpdate("STU-1 -> In Progress", "STU-1: status=In Progress"),
        TypedUpdate("STU-3 needs to be done by end of month", "STU-3: due=2026-03-31"),
        TypedUpdate("STU-1 is 8 points now", "STU-1: estimate=8"),
        TypedUpdate("take STU-2", "STU-2: assignee=Ada Okafor"),
        TypedUpdate(
            "STU-2: assignee Maria, due 12 March, P2, label bug",
            "STU-2: labels=Bug priority=high assignee=Maria Lind due=2026-03-12"),
        TypedUpdate("STU-2 should go to Maria", "STU-2: assignee=Maria Lind"),
        TypedUpdate("hand STU-3 over to Tom Brandt", "STU-3: assignee=Tom Brandt"),
        TypedUpdate("Set STU-1's due date to tomorrow", "STU-1: due=2026-03-05"),
        TypedUpdate("change STU-1's priority from high to low", "STU-1: priority=low"),
        TypedUpdate("change the status of STU-1 from todo to in progress", "STU-1: status=In Progress"),
        TypedUpdate("put STU-2 in the Tidewater project", "STU-2: project=Tidewater Mobile App"),
        TypedUpdate("tag STU-3 with iOS and bug", "STU-3: labels=iOS+Bug"),
        TypedUpdate("remove Omar from STU-3", "STU-3: assignee=-"),
        TypedUpdate("STU-1 done. STU-3 too.", "STU-1: status=Done", "STU-3: status=Done"),
        TypedUpdate(
            "update STU-1 description to \"Fails on Android 14 only\" and assign to Omar",
            "STU-1: description=Fails on Android 14 only assignee=Omar Haddad"),
        TypedUpdate("chart legend → in review, Maria", "STU-2: status=In Review assignee=Maria Lind"),
        TypedUpdate("STU-1 done & STU-2 cancelled", "STU-1: status=Done", "STU-2: status=Canceled"),
        TypedUpdate("OPS-12 to Maria, due Monday", "OPS-12: assignee=Maria Lind due=2026-03-09"),
        TypedUpdate("Is STU-1 done?", "? This is a question, so nothing is changed."),
        TypedUpdate("don't close STU-1", "? It says “not”, so nothing is changed. Write what is to be instead."),
        TypedUpdate(
            "STU-1 no longer urgent", "? Nothing says what is to change in STU-1. Write for instance “STU-1 done”."),
    ])
    func peopleTypeAsTheyLike(_ typed: TypedUpdate) {
        #expect(TypedUpdate.lines(typed.text) == typed.expected)
    }

    @Test func withoutAKnownAuthorMeIsNobody() {
        #expect(
            TypedUpdate.lines("assign STU-1 to me", author: nil) == ["? It is not known who “me” is; write a name."])
        #expect(
            TypedUpdate.lines("assign STU-1 to me", author: "Visitor Vale") == ["? There is no member “Visitor Vale”."])
    }

    @Test(arguments: ["", "hello", "thanks!", "🙂", "- \n"])
    func whatAsksForNothingGivesNothing(_ text: String) {
        #expect(TypedUpdate.drafts(text).updates.isEmpty)
    }

    @Test func quotesAreTheWordsThatAsk() {
        let drafts = TypedUpdate.drafts("STU-1 done, STU-2 in review; assign STU-1 to me")

        #expect(drafts.updates.map(\.quote.string) == ["STU-1 done; assign STU-1 to me", "STU-2 in review"])
    }
}
