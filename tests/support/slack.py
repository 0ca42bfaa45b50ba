"""A Slack workspace as its people see it: what they type and press, and what the screen shows, by the sandbox's desk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime

from support.api import page, success
from support.samples import BY_FILE
from support.stack import Stack
from support.waiting import eventually

BOT = "@bot"
PRIYA = "priya"  # Priyanka Raghunathan of the samples
CHANNEL = "#delivery"
MEETINGS = "#meetings"


class Message(dict):
    """One message as a certain person sees it."""

    @property
    def ts(self) -> str:
        return self["ts"]

    @property
    def rendered(self) -> str:
        """As a reader sees it: buttons as `[Label]`, selects as `(options)`, people by name."""
        return self["rendered"]

    @property
    def blocks(self) -> list[dict]:
        return self.get("blocks") or []

    @property
    def elements(self) -> list[dict]:
        """What can be pressed or chosen."""
        found = []
        for block in self.blocks:
            accessory = [block["accessory"]] if "accessory" in block else []
            found += [element for element in (block.get("elements") or []) + accessory if "action_id" in element]
        return found

    @property
    def actions(self) -> list[str]:
        return [element["action_id"] for element in self.elements]

    @property
    def is_settled(self) -> bool:
        """Not only a word that work is under way, and not being written any more."""
        return not self.get("is_streaming") and not any(str(block.get("block_id", "")).startswith("working") for block in self.blocks)

    def __repr__(self) -> str:
        return f"<{self.ts} in {self.get('channel')}{' ephemeral' if self.get('is_ephemeral') else ''}\n{self.rendered}>"


class Slack:
    """The slack service before the sandbox's Slack. People and channels are names or ids; who acts is Priyanka unless said."""

    def __init__(self, stack: Stack):
        self.stack = stack
        self.pool = ThreadPoolExecutor(16)

    def open(self) -> Slack:
        """All of a stack, since answers come from every service."""
        self.stack.open()
        return self

    def close(self) -> None:
        self.stack.close()
        self.pool.shutdown(wait=False, cancel_futures=True)

    def hold(self, *files: str) -> list[dict]:
        """Sends sample meetings in and waits until they can be asked about; the meetings."""
        samples = [BY_FILE[file] for file in files]
        sent = [success(self.stack.send(sample.body, sample.file, **sample.told), 202)["id"] for sample in samples]
        return [self.stack.ready(meeting) for meeting in sent]

    def hold_text(self, text: str, title: str, **told: str) -> dict:
        """The same for a meeting of today that was made up."""
        today = datetime.now(UTC).date().isoformat()
        return self.stack.ingest(text.encode(), f"{title}.txt", **({"title": title, "meeting_date": today} | told))

    # What people do

    def desk(self, path: str, **body: object) -> dict:
        """Asks the sandbox's desk; what is None is left out."""
        given = {name: value for name, value in body.items() if value is not None}
        answer = self.stack.direct("sandbox").post(f"/sandbox/slack/{path}", json=given)
        assert answer.status_code in (200, 201, 202), f"{path}: {answer.status_code}: {answer.text[:500]}"
        return answer.json()

    def meanwhile(self, action: Callable[..., object], *arguments, **more) -> Future:
        """Does it while the test goes on."""
        return self.pool.submit(action, *arguments, **more)

    def command(self, command: str, user: str = PRIYA, channel: str = CHANNEL) -> dict:
        """A slash command; the acknowledgement: status, body, milliseconds, trigger_id, response_url."""
        return self.desk("commands", user=user, channel=channel, command=command)

    def say(self, text: str, user: str = PRIYA, channel: str = BOT, thread: str | None = None) -> dict:
        return self.desk("messages", user=user, channel=channel, text=text, thread_ts=thread)

    def react(self, message: Message, reaction: str = "memo", user: str = PRIYA, channel: str | None = None) -> dict:
        return self.desk("reactions", user=user, channel=channel or message["channel"], ts=message.ts, reaction=reaction)

    def join(self, name: str, real_name: str, email: str) -> dict:
        return self.desk("joins", name=name, real_name=real_name, email=email)

    def open_home(self, user: str = PRIYA, tab: str = "home") -> dict:
        return self.desk("home", user=user, tab=tab)

    def event(self, event: dict, event_id: str | None = None, times: int | None = None, parallel: int | bool | None = None) -> dict:
        """That very event, so often, so many at a time (`True`: all), as Slack delivers it again."""
        return self.desk("events", event=event, event_id=event_id, times=times, parallel=parallel)

    def click(
        self, message: Message, action: str, user: str = PRIYA, value: str | None = None, selected: list[str] | None = None,
        block: str | None = None, times: int | None = None,
    ) -> dict:
        """Presses a button, or chooses in a select, of a message; several times means at once."""
        return self.desk(
            "clicks", user=user, channel=message["channel"], ts=message.ts, action_id=action, block_id=block, value=value,
            selected=selected, times=times,
        )

    def click_in(self, view: dict, action: str, user: str = PRIYA, value: str | None = None, selected: list[str] | None = None) -> dict:
        """The same in a modal or on the Home."""
        return self.desk("clicks", user=user, view_id=view["id"], action_id=action, value=value, selected=selected)

    def submit(self, view: dict, user: str = PRIYA, **values: object) -> dict:
        """Fills in a modal and sends it; what is not named keeps what it shows."""
        return self.desk("submissions", user=user, view_id=view["id"], values=values)

    def dismiss(self, view: dict, user: str = PRIYA) -> dict:
        return self.desk("closings", user=user, view_id=view["id"])

    def shortcut(self, callback: str, message: Message | None = None, user: str = PRIYA) -> dict:
        """A global shortcut, or one of a message."""
        of_message = {"channel": message["channel"], "ts": message.ts} if message else {}
        return self.desk("shortcuts", user=user, callback_id=callback, **of_message)

    # What people see

    def workspace(self) -> dict:
        return success(self.stack.direct("sandbox").get("/sandbox/slack/workspace"))

    def user(self, name: str = PRIYA) -> dict:
        return next(user for user in self.workspace()["users"] if name in (user["name"], user["id"]))

    def sees(
        self, user: str = PRIYA, channel: str = CHANNEL, thread: str | None = None, after: str | None = None
    ) -> list[Message]:
        """The messages of a channel with its threads, or of one thread, the oldest first."""
        query = {"user": user, "channel": channel, "thread_ts": thread, "after": after}
        query = {name: value for name, value in query.items() if value is not None}
        return [Message(item) for item in success(self.stack.direct("sandbox").get("/sandbox/slack/messages", params=query))["items"]]

    def now(self, user: str = PRIYA, channel: str = CHANNEL) -> str:
        """The latest message's time, to be given as `after`."""
        return max((message.ts for message in self.sees(user, channel)), default="0000000000.000000")

    def wait_for(
        self, wanted: str | Callable[[Message], object] = "", user: str = PRIYA, channel: str = CHANNEL,
        thread: str | None = None, after: str | None = None, seconds: float = 30,
    ) -> Message:
        """The latest message that is settled and has these words, or is as wanted."""
        matches = wanted if callable(wanted) else lambda message: wanted in message.rendered
        seen: list[Message] = []

        def found() -> Message | None:
            seen[:] = self.sees(user, channel, thread, after)
            return next((message for message in reversed(seen) if message.is_settled and matches(message)), None)

        try:
            return eventually(found, f"{user} sees {'it' if callable(wanted) else repr(wanted)} in {channel}", seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}\nseen instead:\n" + "\n".join(map(repr, seen))) from None

    def answer_to(
        self, command: str, user: str = PRIYA, channel: str = CHANNEL, wanted: str = "", seconds: float = 30
    ) -> Message:
        """Types a command and waits for the bot's answer."""
        before = self.now(user, channel)
        acknowledged = self.command(command, user, channel)
        assert acknowledged["status"] == 200, acknowledged
        bot = self.workspace()["bot"]["id"]
        return self.wait_for(
            lambda message: message["user"] == bot and wanted in message.rendered, user, channel, after=before, seconds=seconds
        )

    def reply_to(self, text: str, user: str = PRIYA, channel: str = BOT, thread: str | None = None, seconds: float = 30) -> Message:
        """Says something and waits for the bot's answer in its thread."""
        said = self.say(text, user, channel, thread)
        bot = self.workspace()["bot"]["id"]
        return self.wait_for(lambda message: message["user"] == bot, user, channel, thread, said["ts"], seconds)

    def views(self, user: str = PRIYA) -> dict:
        """Open modals, the top last, and the Home."""
        return success(self.stack.direct("sandbox").get("/sandbox/slack/views", params={"user": user}))

    def wait_for_view(self, wanted: str = "", user: str = PRIYA, seconds: float = 30) -> dict:
        """The top modal, once it shows these words."""

        def found() -> dict | None:
            modals = self.views(user)["modals"]
            return modals[-1] if modals and wanted in modals[-1]["rendered"] else None

        return eventually(found, f"{user} sees a modal with {wanted!r}", seconds)

    def home(self, wanted: str = "", user: str = PRIYA, seconds: float = 30) -> dict:
        """The Home, once it shows these words."""

        def found() -> dict | None:
            home = self.views(user)["home"]
            return home if home and wanted in home["rendered"] else None

        return eventually(found, f"{user} sees a Home with {wanted!r}", seconds)

    def empty(self) -> None:
        """Takes every message out of the channels."""
        answer = self.stack.direct("sandbox").call("DELETE", "/sandbox/slack/messages")
        assert answer.status_code in (200, 204), answer.text

    def replies(self, state: str = "dead") -> list[dict]:
        """What the slack service says of its replies: those that could not be delivered, waiting or sent."""
        return page(self.stack.direct("slack").get("/slack/replies", params={"state": state}))

    def stored(self, query: str, *values: str) -> list[tuple]:
        """Asks the slack service's database; a change is kept."""
        return self.stack.slack.rows(query, *values)

    def run_out(self, table: str) -> None:
        """Lets the time be over for all that waits in `selections` or `decisions`."""
        self.stored(f"UPDATE {table} SET expires_at = '2000-01-01T00:00:00.000Z'")  # noqa: S608

    # The sandbox

    def fault(self, kind: str, times: int = 10_000, method: str | None = None, **more: object) -> None:
        """Makes Slack misbehave, only one `method` if given, such as `chat.postMessage` or `response_url`."""
        body = {"platform": "slack", "kind": kind, "times": times} | ({"method": method} if method else {}) | more
        success(self.stack.direct("sandbox").post("/sandbox/faults", json=body), 201)

    def mend(self) -> None:
        self.stack.mend()

    def calls(self, method: str | None = None) -> list[dict]:
        """What the slack service asked Slack for, the earliest first; at most the last 1,000."""
        records = [record for record in reversed(self.stack.sandbox_requests()) if record["platform"] == "slack"]
        return [record for record in records if method in (None, record["document"])]

    def deliveries(self) -> list[dict]:
        """What the slack service was sent, the earliest first; at most the last 500."""
        return success(self.stack.direct("sandbox").get("/sandbox/slack/deliveries"))["items"][::-1]
