"""A deleted meeting is gone from every service's files, whatever was made of it, and whoever was away when it went."""

from dataclasses import dataclass

from support.api import page, problem, success
from support.slack import CHANNEL, MEETINGS, PRIYA, Slack
from support.traces import files_with, forgetting, gone, logs_with, stored, tables_with
from support.waiting import eventually

# No index cuts an ending off them, and no other word begins as they do.
WORDS = ["zyxquog", "qvobluk", "jexwumb", "wqhozrip"]
TEXT = """Wqhozrip Vale | 00:00
Good morning. The zyxquog needs a review before the harbour launch.

Maria Lopez | 00:09
We decided to move the zyxquog to Friday. I'll send the jexwumb report to Petra by Wednesday.

Wqhozrip Vale | 00:21
Action item: Maria will fix the broken jexwumb login on the zyxquog page by Thursday.

"""
EVERYWHERE = ["transcript", "slack", "linear", "notion"]


@dataclass
class Made:
    """A meeting with all that was made of it."""

    meeting: str
    issues: list[str]
    page: str


def make(slack: Slack) -> Made:
    """Everything that comes to be of a meeting: its message, answers in two places, a preview, issues and a page."""
    stack = slack.stack
    meeting = slack.hold_text(TEXT, "Qvobluk check-in")["id"]
    slack.wait_for("Qvobluk", PRIYA, MEETINGS)
    slack.answer_to("/chat What about the zyxquog?", wanted="zyxquog")
    slack.reply_to("@bot What was decided about the zyxquog?", channel=CHANNEL)
    summary = slack.answer_to("/summarize last", wanted="Qvobluk")
    slack.click(summary, "meeting_tickets_review")
    eventually(lambda: slack.stored("SELECT id FROM decisions WHERE CAST(content AS text) LIKE '%jexwumb%'"), "the preview waits")
    created = success(stack.api.post(f"/transcript/meetings/{meeting}/tickets", json={"all": True}), 201)
    issues = [issue["identifier"] for issue in created["created"]]
    assert issues, created
    published = success(stack.api.post("/notion/pages", json={"meeting_id": meeting}), 201)
    read = success(stack.api.get(f"/notion/pages/{published['id']}"))
    assert "zyxquog" in read["markdown"]
    for service in EVERYWHERE:
        assert files_with(stack, WORDS, [service]), f"{service} keeps words, so that there is something to forget"
    eventually(lambda: not slack.stored("SELECT id FROM inbox WHERE body IS NOT NULL OR shown IS NOT NULL"), "all is answered")
    return Made(meeting, issues, published["id"])


def delete(slack: Slack, made: Made) -> None:
    answer = slack.stack.api.call("DELETE", f"/transcript/meetings/{made.meeting}")
    assert answer.status_code == 204, answer.text


def all_have_heard(slack: Slack) -> None:
    eventually(lambda: forgetting(slack.stack) == {"done": 3}, "all have heard", 60)


def delete_on_the_platform(slack: Slack, made: Made) -> None:
    """Issues are still in Linear, and so in the copy of it; they are deleted there."""
    titles = [issue["title"].lower() for issue in slack.stack.issues() if issue["identifier"] in made.issues]
    assert len(titles) == len(made.issues), "what is in Linear stays"
    assert any(word in title for word in WORDS for title in titles)
    for issue in made.issues:
        answer = slack.stack.api.call("DELETE", f"/linear/issues/{issue}")
        assert answer.status_code == 204, answer.text


def nothing_is_left(slack: Slack) -> None:
    stack = slack.stack
    for service in EVERYWHERE:
        gone(lambda: tables_with(stack, service, WORDS, but=("workspace_entities",)), f"{service} has no words")  # noqa: B023
    gone(lambda: files_with(stack, WORDS, ["transcript", "slack", "notion"]), "no words are in the files")
    # Not even where nothing is tidied up at the end.
    for service in ["transcript", "slack", "notion"]:
        stack.servers[service].kill()
    stack.linear.terminate()
    assert files_with(stack, WORDS) == []
    assert logs_with(stack, WORDS) == []


def test_no_words_are_left_in_any_file(own_slack):
    slack = own_slack(write_mode="test")
    made = make(slack)

    delete(slack, made)

    all_have_heard(slack)
    said = slack.wait_for(lambda message: "was deleted" in message.rendered, PRIYA, MEETINGS)
    assert not any(word in said.rendered.lower() for word in WORDS)
    ledger = stored(slack.stack, "linear", "SELECT identifier, state, title FROM issue_writes WHERE parent_id IS NULL")
    assert {(issue, "created", "") for issue in made.issues} <= set(ledger), "that they were made is known"
    assert stored(slack.stack, "notion", "SELECT page_id, title FROM publications") == [(made.page, "")]
    delete_on_the_platform(slack, made)
    nothing_is_left(slack)


def test_services_that_were_away_forget_when_they_are_back(own_slack):
    slack = own_slack(write_mode="test")
    stack = slack.stack
    made = make(slack)
    for service in ["slack", "linear", "notion"]:
        stack.servers[service].kill()

    delete(slack, made)
    problem(stack.api.call("DELETE", f"/transcript/meetings/{made.meeting}"), 404)
    eventually(lambda: stored(stack, "transcript", "SELECT id FROM jobs WHERE kind LIKE 'forget-%' AND reason IS NOT NULL"), "it was tried")
    stack.transcript.kill()
    stack.transcript.open()
    assert sum(forgetting(stack).values()) == 3 and "done" not in forgetting(stack)
    for service in ["slack", "linear", "notion"]:
        stack.servers[service].open()

    all_have_heard(slack)
    for _ in range(2):  # it does not matter how often
        for service in ["slack", "linear", "notion"]:
            assert stack.direct(service).call("DELETE", f"/{service}/meetings/{made.meeting}").status_code == 204
    delete_on_the_platform(slack, made)
    nothing_is_left(slack)


def test_what_is_on_its_way_when_the_meeting_goes_is_not_made_of_it(own_slack):
    slack = own_slack()
    stack = slack.stack
    slack.fault("status", method="chat.postMessage", status=503)
    meeting = slack.hold_text(TEXT, "Qvobluk check-in")["id"]
    eventually(lambda: slack.stored("SELECT id FROM replies WHERE notice_of = ? AND state = 'waiting'", meeting), "the message waits")
    stack.fault("status", platform="notion", status=503)
    waiting = success(stack.api.post("/notion/pages", json={"meeting_id": meeting, "title": "Qvobluk", "markdown": "zyxquog"}), 202)
    assert waiting["status"] == "queued"

    assert stack.api.call("DELETE", f"/transcript/meetings/{meeting}").status_code == 204

    all_have_heard(slack)
    gone(lambda: files_with(stack, WORDS, ["slack", "notion"]), "their words are erased", 60)
    stack.mend()
    problem(stack.api.post("/notion/pages", json={"meeting_id": meeting, "title": "Qvobluk", "markdown": "zyxquog"}), 404)
    problem(stack.api.post("/linear/issues", json={"issues": [{"title": "Zyxquog", "source": {"meeting_id": meeting}}]}), 422)
    assert slack.answer_to("/chat help").rendered
    assert not any("Qvobluk" in message.rendered for message in slack.sees(PRIYA, MEETINGS))
    assert files_with(stack, WORDS, ["slack", "notion"]) == []


def test_another_meeting_loses_nothing(own_slack):
    slack = own_slack()
    stack = slack.stack
    other = slack.hold_text(TEXT.replace("zyxquog", "marmelo"), "Orchard check-in")["id"]
    slack.answer_to("/chat What about the marmelo?")
    meeting = slack.hold_text(TEXT, "Qvobluk check-in")["id"]
    slack.wait_for("Qvobluk", PRIYA, MEETINGS)
    turns = slack.stored("SELECT count(*) FROM turns")

    assert stack.api.call("DELETE", f"/transcript/meetings/{meeting}").status_code == 204

    all_have_heard(slack)
    assert slack.stored("SELECT count(*) FROM turns") == turns and turns != [(0,)]
    assert [found["meeting_id"] for found in page(stack.api.get("/transcript/search", params={"q": "marmelo"}))][:1] == [other]
    slack.wait_for("Orchard", PRIYA, MEETINGS)
