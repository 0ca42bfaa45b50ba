"""What every answer in Slack looks like: captured from a running installation by doing what brings it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from support.samples import ALL, SAMPLES
from support.slack import BOT, CHANNEL, MEETINGS, Message, Slack
from support.waiting import eventually

PAGE = Path(__file__).resolve().parents[2] / "docs/slack.md"
BEGIN, END = "<!-- looks: begin -->", "<!-- looks: end -->"


@dataclass(frozen=True)
class Look:
    title: str
    done: str  # what brings it
    kind: str  # message, modal, home
    rendered: str
    json: object  # blocks of a message, or a view
    text: str = ""  # of a message, for those who see no blocks

    @property
    def blocks(self) -> list[dict]:
        return self.json if isinstance(self.json, list) else self.json["blocks"]

    @property
    def actions(self) -> list[str]:
        """What can be pressed, chosen or filled in, in order and each once."""
        found: list[str] = []

        def look(value: object) -> None:
            if isinstance(value, dict):
                if "action_id" in value:
                    found.append(value["action_id"])
                for part in value.values():
                    look(part)
            elif isinstance(value, list):
                for part in value:
                    look(part)

        look(self.blocks)
        return list(dict.fromkeys(found))


class Camera:
    """Does what brings each answer, and keeps what is seen."""

    def __init__(self, slack: Slack):
        self.slack = slack
        self.looks: list[Look] = []

    def message(self, title: str, done: str, seen: Message) -> Message:
        self.looks.append(Look(title, done, "message", seen.rendered, seen.blocks, seen["text"]))
        return seen

    def view(self, title: str, done: str, view: dict, kind: str = "modal") -> dict:
        self.looks.append(Look(title, done, kind, view["rendered"], stripped(view["view"] if "view" in view else view["json"])))
        return view

    def command(self, title: str, command: str, **more) -> Message:
        return self.message(title, f"`{command.replace(chr(10), ' ↵ ')}`", self.slack.answer_to(command, **more))

    def pressed(self, title: str, message: Message, action: str, wanted: str = "", public: bool = False, **more) -> Message:
        """What there is after a press: a new message, or the same one changed."""
        before = message.rendered
        self.slack.click(message, action, **more)
        seen = self.slack.wait_for(
            lambda found: found.ts >= message.ts and wanted in found.rendered and bool(found["is_ephemeral"]) != public
            and (found.ts != message.ts or found.rendered != before),
            channel=message["channel"],
        )  # fmt: skip
        return self.message(title, f"`{action}`", seen)


def today() -> str:
    return datetime.now(UTC).date().isoformat()


def stripped(view: dict) -> dict:
    """A view as it is sent: without what Slack adds."""
    kept = ("type", "title", "submit", "close", "callback_id", "blocks", "private_metadata")
    return {name: view[name] for name in kept if view.get(name)}


def capture(slack: Slack) -> list[Look]:
    camera = Camera(slack)
    dated = {entry["file"]: entry for entry in json.loads((SAMPLES / "meetings.json").read_text())}
    # One meeting of today, for the week.
    slack.stack.ingest(ALL[0].body, "today.txt", title="Delivery stand-up", meeting_date=today())
    for sample in ALL[1:]:
        described = {name: dated[sample.file][name] for name in ("title", "meeting_date") if name in dated[sample.file]}
        slack.stack.ingest(sample.body, sample.file, **described)
    chat(camera)
    meetings(camera)
    tickets(camera)
    people(camera)
    threads(camera)
    channel(camera)
    return camera.looks


def chat(camera: Camera) -> None:
    camera.command("Help", "/chat help")
    camera.command("A question about decisions", "/chat What did we decide about the dead letter alert?")
    camera.command("A question about somebody", "/chat What is Priyanka working on?")
    camera.command("A follow-up", "/chat And Jerome?")
    camera.command("Nothing found", "/chat Who feeds the walrus?")
    chosen = camera.command("Choosing meetings", "/chat select")
    values = [option["value"] for group in chosen.blocks[0]["accessory"]["option_groups"] for option in group["options"]]
    camera.slack.click(chosen, "transcript_selection", selected=values[:2])
    camera.pressed("Chosen", chosen, "use_selected_transcripts", wanted="The choice holds for 10 minutes")
    waiting = camera.command("Choosing for one question", "/chat with What was decided?")
    camera.slack.click(waiting, "transcript_selection", selected=values[1:2])
    camera.pressed("The answer from the chosen meeting", waiting, "answer_with_selected", wanted="[Good answer]")
    camera.command("Forgetting", "/chat forget")


def meetings(camera: Camera) -> None:
    summary = camera.command("A meeting", "/summarize Quillhaven incident review")
    camera.command("A meeting that is not there", "/summarize Atlantis kickoff")
    camera.command("A client", "/summarize client Merrowdale")
    camera.command("The week", "/weekly-summary")
    camera.pressed("A meeting's tickets", summary, "meeting_tickets_review", wanted="Create")


def tickets(camera: Camera) -> None:
    slack = camera.slack
    preview = camera.command(
        "Tickets before they are created",
        "/create - Fix the login on Android for Corrigan, assign to Priyanka, due 2026-12-18, urgent\n- Write the runbook for the intake alerts, 3 points",
    )
    slack.click(preview, "create_tickets_edit")
    form = camera.view("The form of 'Edit'", "`create_tickets_edit`", slack.wait_for_view("Title"))
    refused = slack.submit(form, **{"ticket-1-estimate": "many"})
    assert refused["response_action"] == "errors", refused
    slack.submit(form, **{"ticket-0-title": "Fix the login on Android 15", "ticket-1-estimate": "5"})
    edited = slack.wait_for("Android 15", after=None)
    camera.message("The preview after the form", "'Save' in the form", edited)
    camera.pressed("What was created", edited, "create_tickets_yes", wanted="Created", public=True)
    camera.command("No ticket in the words", "/create hm")
    update = camera.command("Changes before they are made", "/update TID-34 in progress, due 2026-12-18, high priority; TID-999 done")
    camera.pressed("What was changed", update, "update_ticket_yes", wanted="Changed", public=True)
    dropped = camera.command("One that is dropped", "/create Order the test tablets")
    camera.pressed("Dropped", dropped, "create_tickets_no", wanted="Cancelled")


def people(camera: Camera) -> None:
    camera.command("Somebody's work", "/teammember Priyanka")
    camera.command("Somebody who is not there", "/teammember Priscilla")
    slack = camera.slack
    slack.open_home()
    camera.view("The Home", "opening the app", slack.home("tickets"), "home")
    slack.join("newcomer", "Nell Newcomer", "nell@tidewater.example")
    camera.message("The welcome", "joining the workspace", slack.wait_for("Welcome", user="newcomer", channel=BOT))


def threads(camera: Camera) -> None:
    slack = camera.slack
    bot = slack.workspace()["bot"]["id"]
    camera.message("A mention", "`@Alpha Machine what is still open from the Saltmarsh workshop?`",
        slack.reply_to(f"<@{bot}> what is still open from the Saltmarsh workshop?", channel=CHANNEL))  # fmt: skip
    said = slack.wait_for(lambda message: message["user"] == bot and not message["is_ephemeral"])
    before = slack.now()
    slack.react(said)
    camera.message("The offer of a summary", "`:memo:` on a message", slack.wait_for("summary", after=before))
    slack.shortcut("ask")
    form = camera.view("The shortcut 'Ask'", "the global shortcut", slack.wait_for_view("Question"))
    slack.submit(form, question="What is overdue for Merrowdale?")
    eventually(lambda: "Ask something else" in slack.views()["modals"][-1]["rendered"], "the answer is in the dialog")
    camera.view("Its answer", "'Ask' in it", slack.views()["modals"][-1])


def channel(camera: Camera) -> None:
    slack = camera.slack
    told = slack.wait_for("Quillhaven incident review", channel=MEETINGS, seconds=60)
    camera.message("A meeting in its channel", "a meeting is processed", told)
    slack.click(told, "meeting_ticket_create")
    camera.message("The same after a decision", "`meeting_ticket_create`",
        slack.wait_for(lambda message: message.ts == told.ts and "created by" in message.rendered, channel=MEETINGS))  # fmt: skip


# The page


def written(looks: list[Look], address: str) -> str:
    """The looks as Markdown; the address of this run is a name."""
    parts = [BEGIN, ""]
    for look in looks:
        lines = [dumps(block) for block in look.blocks]
        source = "[\n  " + ",\n  ".join(lines) + "\n]"
        if not isinstance(look.json, list):
            rest = {name: value for name, value in look.json.items() if name != "blocks"}
            source = dumps(rest)[:-1] + ', "blocks": ' + source + "}"
        parts += [
            f"### {look.title}", "", f"By {look.done} ({look.kind}):", "", "````text", look.rendered, "````", "",
            "<details><summary>JSON</summary>", "", "````json", source, "````", "", "</details>", "",
        ]  # fmt: skip
    text = "\n".join([*parts, END])
    return text.replace(address, "https://alpha.example.com")


def dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def read() -> list[Look]:
    """The looks of the page."""
    text = PAGE.read_text().split(BEGIN)[1].split(END)[0]
    looks = []
    for part in text.split("\n### ")[1:]:
        title, rest = part.split("\n", 1)
        done, kind = rest.strip().split("\n")[0].removeprefix("By ").removesuffix("):").rsplit(" (", 1)
        rendered = rest.split("````text\n")[1].split("\n````")[0]
        source = rest.split("````json\n")[1].split("\n````")[0]
        looks.append(Look(title, done, kind, rendered, json.loads(source)))
    return looks


def replace(looks: list[Look], address: str) -> None:
    text = PAGE.read_text()
    before, after = (text.split(BEGIN)[0], text.split(END)[1]) if BEGIN in text else (text.rstrip() + "\n\n", "\n")
    PAGE.write_text(before + written(looks, address) + after)
