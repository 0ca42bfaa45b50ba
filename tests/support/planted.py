"""One meeting in every format that the service takes, full of secrets, with some in the corners of each format."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

import requests

from support.secrets import TERM, Vault
from support.stack import WEBHOOK_SECRET, Stack

Turn = tuple[str, str]
DANA, OMAR = "Dana Holt", "Omar Reyes"


@dataclass
class Planted:
    """A file or a request body, and what is told beside it."""

    name: str
    body: bytes
    marker: str  # a word that is no secret and must come out
    filename: str = ""
    send: Callable[[Stack, "Planted"], requests.Response] = lambda stack, meeting: upload(stack, meeting)
    query: dict[str, str] = field(default_factory=dict)


def upload(stack: Stack, meeting: Planted, **query: str) -> requests.Response:
    return stack.send(meeting.body, meeting.filename, **meeting.query, **query)


def multipart(stack: Stack, meeting: Planted) -> requests.Response:
    file = (meeting.filename, meeting.body, "text/plain")
    return stack.api.post("/transcript/meetings", files={"file": file}, data=meeting.query)


def hook(content_type: str) -> Callable[[Stack, Planted], requests.Response]:
    def send(stack: Stack, meeting: Planted) -> requests.Response:
        headers = {"X-Webhook-Secret": WEBHOOK_SECRET, "Content-Type": content_type}
        return stack.api.post("/transcript/webhook", data=meeting.body, headers=headers)

    return send


def talk(vault: Vault, marker: str) -> list[Turn]:
    """Money where talk has it: in what is told, promised and decided, and between other scripts."""
    return [
        (DANA, f"We said {vault.dollars()} for the first year and {vault.euros()} for the second."),
        (OMAR, f"I'll send the invoice for {vault.dollars()} to Dana by Friday."),
        (DANA, f"Okay, so we decided to go with {vault.spoken()} dollars for the whole thing. Agreed?"),
        (OMAR, f"Agreed. Payment is {vault.days()}, and our margin is {vault.margin()}."),
        (DANA, f"The day rate is {vault.rate()} a day, that makes {vault.yearly()}."),
        (OMAR, f"I'll call {TERM} about the hosting by Monday. {TERM.upper()}'s people wait."),
        (DANA, f"🙂 שלום {vault.dollars()} مرحبا 👩‍👩‍👧 and that was \u202b{vault.dollars()}\u202c."),
        (OMAR, f"I'll tidy up the {marker} page by Thursday, it cost {vault.spoken()} dollars."),
    ]


def headed(turns: list[Turn], bar: str, end: str = "\n") -> str:
    """Krisp's and Otter's text: a name and a time above what was said."""
    return "".join(
        f"{speaker}{bar}{9 * number // 60:02}:{9 * number % 60:02}{end}{text}{end}{end}"
        for number, (speaker, text) in enumerate(turns)
    )


def captions(turns: list[Turn], voice: str, comma: str = ".", end: str = "\n") -> str:
    cues = []
    for number, (speaker, text) in enumerate(turns, 1):
        begin, stop = (f"00:{9 * n // 60:02}:{9 * n % 60:02}{comma}000" for n in (number, number + 1))
        cues.append(f"{number}{end}{begin} --> {stop}{end}{voice.format(speaker, text)}{end}{end}")
    return "".join(cues)


def split(vault: Vault) -> list[Turn]:
    """Amounts that the end of a cue parts."""
    thousands, hundreds = vault.spoken().split(" thousand ")
    return [
        (DANA, f"The licence comes to {thousands} thousand"), (DANA, f"{hundreds} dollars, and the other one is USD"),
        (DANA, f"{vault.plant(vault.amount())} a year, or nearly"), (DANA, f"{vault.plant(vault.amount())} dollars."),
    ]


def tagged(vault: Vault) -> list[Turn]:
    """Amounts that tags part, and that are written as entities."""
    first, second, third = (vault.plant(vault.amount()) for _ in range(3))
    return [
        (OMAR, f"The price is $<b>{first[:2]}</b><00:01:30.500>{first[2:]} and &#36;{second}, or &pound;{third}."),
        (OMAR, f"Then &euro;{vault.amount()}, &#x24;{vault.amount()} and {vault.amount()}&nbsp;dollars."),
    ]


def priced(vault: Vault, name: str) -> str:
    return f"{name} ({vault.dollars()})"


def krisp(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker) + [(priced(vault, DANA), "Bye."), (f"Deal {vault.dollars()}", "Bye.")]
    return f"Renewal at {vault.yearly()}\r\nOct 31, 2025\r\n\r\n{headed(turns, ' | ', chr(13) + chr(10))}".encode()


def zoom(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker) + split(vault) + tagged(vault) + [(priced(vault, OMAR), "Bye.")]
    return f"WEBVTT\r\n\r\nNOTE {vault.dollars()}\r\n\r\n{captions(turns, '{}: {}', end=chr(13) + chr(10))}".encode()


def teams(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker) + split(vault) + tagged(vault) + [(priced(vault, OMAR), "Bye.")]
    return f"WEBVTT - {vault.dollars()}\n\n{captions(turns, '<v {}>{}</v>')}".encode()


def nameless(vault: Vault, marker: str) -> bytes:
    return f"WEBVTT\n\n{captions(talk(vault, marker) + split(vault), '{1}')}".encode()


def srt(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker) + split(vault) + tagged(vault)
    return captions(turns, "{{\\an8}}<i>{}: {}</i>", comma=",").encode("utf-8-sig")


def otter(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker) + [(priced(vault, DANA), "Bye.")]
    return f"{headed(turns, '  ')}Transcribed by https://otter.ai\n".encode()


def meet(vault: Vault, marker: str) -> bytes:
    lines = "\n".join(f"{speaker}: {text}" for speaker, text in talk(vault, marker))
    return (
        f"Renewal at {vault.dollars()} (2025-10-22 10:02 GMT-4) - Transcript\n\nAttendees\n{DANA}, {priced(vault, OMAR)}\n\n"
        f"Transcript\n\n00:00:00\n\n{lines}\n\nTranscription ended after 00:20:11\n"
    ).encode()


def plain_text(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker) + [(priced(vault, DANA), "Bye."), (f"The fee is {vault.dollars()}", "that much.")]
    return "".join(f"{speaker}: {text}\r\n" for speaker, text in turns).encode()


def escaped(text: str) -> str:
    """JSON with every character of `text` as an escape."""
    units = text.encode("utf-16-be").hex()
    return "".join(f"\\u{units[place:place + 4]}" for place in range(0, len(units), 4))


def json_body(document: dict, texts: list[str]) -> bytes:
    """`document`, in which `texts` stand as numbers between at signs, with them in escapes."""
    body = json.dumps(document)
    for number, text in enumerate(texts):
        body = body.replace(f"@{number}@", escaped(text))
    return body.encode()


def fireflies(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker) + split(vault)
    sentences = [
        {"index": number, "speaker_name": speaker, "text": f"@{number}@", "start_time": 9 * number, "end_time": 9 * number + 8}
        for number, (speaker, _) in enumerate(turns)
    ]
    return json_body({
        "id": f"ff-{vault.dollars()}", "title": f"Renewal at {vault.euros()}", "date": 1761000000000, "sentences": sentences,
        "participants": ["omar@example.com"], "meeting_attendees": [{"displayName": priced(vault, "Ada"), "email": "a@example.com"}],
        "summary": {"overview": f"They pay {vault.dollars()}.", "action_items": [vault.dollars()]},
    }, [text for _, text in turns])


def read_ai(vault: Vault, marker: str) -> bytes:
    turns = talk(vault, marker)
    blocks = [
        {"start_time": 1761000000000 + 9000 * number, "end_time": 1761000008000 + 9000 * number, "speaker": {"name": speaker},
         "words": f"@{number}@"}
        for number, (speaker, _) in enumerate(turns)
    ]
    return json_body({
        "session_id": f"S {vault.dollars()}", "trigger": "meeting_end", "title": f"Renewal at {vault.dollars()}",
        "start_time": "2025-10-20T10:00:00Z", "participants": [{"name": priced(vault, DANA), "email": None}],
        "transcript": {"speakers": [{"name": DANA}, {"name": OMAR}], "speaker_blocks": blocks},
        "key_questions": [{"text": f"Is it {vault.dollars()}?"}],
    }, [text for _, text in turns])


def webhook_fields(vault: Vault, marker: str) -> dict[str, object]:
    return {
        "webhook_id": f"wh {vault.dollars()}", "meeting_id": f"deal {vault.dollars()} {marker}", "title": f"Renewal at {vault.dollars()}",
        "meeting_date": "2025-10-31T15:00:00-04:00", "participants": [priced(vault, DANA), OMAR],
        "transcript": headed(talk(vault, marker), " | "), "notes": f"They pay {vault.dollars()}.",
    }


def webhook(vault: Vault, marker: str) -> bytes:
    return json.dumps(webhook_fields(vault, marker)).encode()


def form(vault: Vault, marker: str) -> bytes:
    return urlencode(webhook_fields(vault, marker), doseq=True).encode()


FORMATS = [
    (krisp, "txt", upload), (zoom, "vtt", upload), (teams, "vtt", upload), (nameless, "vtt", upload), (srt, "srt", upload),
    (otter, "txt", upload), (meet, "txt", upload), (plain_text, "txt", multipart), (fireflies, "json", upload),
    (read_ai, "json", upload), (webhook, "", hook("application/json")), (form, "", hook("application/x-www-form-urlencoded")),
    (zoom, "", hook("text/plain")),
]


def plant(vault: Vault, name: str, write: Callable[[Vault, str], bytes], suffix: str = "txt", send=upload) -> Planted:
    """A meeting of that format. Where a file is sent its name, and its title, hold secrets too."""
    vault.place, marker = name, "wombat" + name.replace("-", "")
    meeting = Planted(name, write(vault, marker), marker, send=send)
    if suffix:
        meeting.filename = f"{marker} {vault.dollars()} {TERM}.{suffix}"
        meeting.query = {"title": f"{TERM} at {vault.dollars()}", "meeting_date": "2025-10-06"}
    return meeting


def every_format(vault: Vault) -> list[Planted]:
    return [
        plant(vault, f"{write.__name__}-{number}".replace("_", "-"), write, suffix, send)
        for number, (write, suffix, send) in enumerate(FORMATS)
    ]
