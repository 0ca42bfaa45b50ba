"""What a storm came to: a table of what was sent and what became of it, and everything that is wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from storm.books import Books
from storm.senders import Board, Senders, Sent, seen
from support.slack import CHANNEL, Message


@dataclass
class Tally:
    """One kind of what was sent: how often it is there, of what was acknowledged."""

    name: str
    sent: int = 0
    acknowledged: int = 0
    repeated: int = 0
    counts: Counter = field(default_factory=Counter)

    def add(self, acknowledged: bool, count: int, tries: int = 1) -> None:
        self.sent += 1
        self.repeated += tries > 1
        if acknowledged:
            self.acknowledged += 1
            self.counts["none" if count == 0 else "once" if count == 1 else "more"] += 1

    def __str__(self) -> str:
        counts = "".join(f"{self.counts[name]:>8}" for name in ("once", "more", "none"))
        return f"  {self.name:<28}{self.sent:>8}{self.acknowledged:>14}{self.repeated:>10}{counts}"


class Findings:
    def __init__(self) -> None:
        self.tallies: list[Tally] = []
        self.notes: list[str] = []
        self.wrong: list[str] = []

    def tally(self, name: str) -> Tally:
        self.tallies.append(Tally(name))
        return self.tallies[-1]

    def expect(self, holds: bool, what: str) -> None:
        if not holds:
            self.wrong.append(what)

    @property
    def table(self) -> str:
        head = f"  {'what':<28}{'sent':>8}{'acknowledged':>14}{'repeated':>10}{'once':>8}{'more':>8}{'none':>8}"
        return "\n".join([head, *map(str, self.tallies), *(f"  {note}" for note in self.notes)])

    # Meetings

    def look_at_meetings(self, sent: list[Sent], senders: Senders, board: Board) -> None:
        stored = senders.stack.meetings()
        by_title: dict[str, list[dict]] = {}
        for meeting in stored:
            by_title.setdefault(meeting["title"], []).append(meeting)
        board.read()
        there, told = self.tally("meetings, ready"), self.tally("meetings, told of")
        for one in sent:
            found = by_title.get(one.what.title, [])
            ready = [meeting for meeting in found if meeting["status"] == "ready"]
            there.add(one.acknowledged, len(ready), one.tries)
            told.add(one.acknowledged, len(board.about(one.what.title)), one.tries)
            self.expect(one.acknowledged, f"meeting {one.what.number} was never acknowledged, in {one.tries} tries")
            if one.acknowledged:
                self.expect([meeting["id"] for meeting in ready] == [one.id], f"meeting {one.what.number} {one.id}: {found}")
                count = len(board.about(one.what.title))
                self.expect(count == 1, f"meeting {one.what.number} ({one.what.title}) is told of {count} times")
        titles = {one.what.title for one in sent}
        count = sum(meeting["title"] in titles for meeting in stored)
        self.expect(count == sum(one.acknowledged for one in sent), f"{count} meetings are stored")

    # Tickets

    def look_at_tickets(self, approvals: list[tuple[Sent, bool]], senders: Senders, before: set[str]) -> None:
        issues = Counter(issue["identifier"] for issue in senders.stack.issues() if issue["id"] not in before and not issue["parent"])
        tally, known = self.tally("tickets of approved meetings"), set()
        for sent, is_approved in approvals:
            self.expect(is_approved, f"meeting {sent.what.number}: approving by {sent.what.approval} came to no end")
            for proposal in senders.stack.proposals(sent.id):
                if proposal["duplicate_of"] and proposal["status"] != "created":
                    continue
                known.add(proposal["identifier"])
                tally.add(proposal["status"] == "created", issues[proposal["identifier"]])
                self.expect(proposal["status"] == "created", f"meeting {sent.what.number}: {proposal['title']} is {proposal['status']}")
                self.expect(issues[proposal["identifier"]] == 1, f"{proposal['title']}: {proposal['identifier']} is not there once")
        others = set(issues) - known
        self.expect(not others, f"issues that belong to no proposal: {sorted(others)}")

    # Slack

    def look_at_answers(self, sent: list[Sent], senders: Senders, books: Books) -> None:
        shown = {user: seen(senders.slack, CHANNEL, user) for user in {one.what.user for one in sent}}
        bot, parts = senders.slack.workspace()["bot"]["id"], books.parts()
        tallies = {True: self.tally("commands, answered"), False: self.tally("mentions, answered")}
        notes = streams = 0
        for one in sent:
            asked, messages = one.what, shown[one.what.user]
            if asked.is_command:
                answers, wanted = [message for message in messages if message["response_url"] == one.response_url], parts.get(f"command:{one.id}")
            else:
                answers = [message for message in messages if message["thread_ts"] == one.id and message["user"] == bot]
                wanted = next((count for key, count in parts.items() if one.id in key), None)
            streams += sum(message["is_streaming"] for message in answers)
            notes += sum(is_note(message) for message in answers)
            answers = [message for message in answers if message.is_settled]
            count = times(answers, wanted)
            tallies[asked.is_command].add(one.acknowledged, count, one.tries)
            what = f"{asked.line!r} of {asked.user} ({one.id}), {len(answers)} messages of {wanted}"
            if one.acknowledged:
                self.expect(wanted is not None, f"acknowledged and not stored: {what}")
                self.expect(count > 0, f"not answered: {what}")
            # Only what goes by a response URL may come twice (docs/operations.md).
            self.expect(count <= 1 or asked.is_command, f"answered more than once: {what}")
        self.notes.append(f"{notes} notes that work is under way; {streams} streams left open")

    # What is left

    def look_at_books(self, books: Books) -> None:
        for left in books.undone():
            self.wrong.append(f"a job is not done: {left}")
        replies = books.replies()
        self.expect(set(replies) <= {"sent"}, f"replies: {dict(replies)}")
        done = {name: jobs["done"] for name, jobs in books.jobs().items()}
        self.notes.append("jobs done: " + ", ".join(f"{name} {count}" for name, count in done.items()))


def is_note(message: Message) -> bool:
    return not message.is_settled and not message["is_streaming"]


def times(answers: list[Message], parts: int | None) -> int:
    """How often an answer of so many messages stands there, by the part that stands there most and least often."""
    if not answers or not parts:
        return min(len(answers), 2)
    if len(answers) < parts:
        return 0
    return 1 if len(answers) == parts else 2
