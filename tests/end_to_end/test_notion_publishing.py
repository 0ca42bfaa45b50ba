"""Meeting notes in Notion: made once, changed where they change, and what people write there stays."""

import re
import subprocess

import pytest

from support.api import problem, success
from support.notion import BRIEF, BRIEFS, MARK, NOTES, REQUIREMENTS, Notion, words
from support.process import inherited
from support.samples import BY_FILE
from support.stack import TOKEN, executable
from support.waiting import eventually

NOTES_TEXT = """**Present:** Ada Quist, Bram Oduya

## Summary

We agreed on the **importer**.

## Decisions

1. Ship on Friday
    > “Friday it is.”
2. Keep the [old API](https://api.example/v1)

## To do

- [ ] Tidy up
- [x] Call the port
"""


@pytest.fixture
def parent(notion) -> str:
    """A page of this test's own, shared with the connection."""
    return notion.put_one(title="Meetings of one project")


def writes(notion: Notion, since: int) -> list[str]:
    """What was changed in Notion since then, in order."""
    return [f"{call.method} {call.path}" for call in notion.calls(since) if not call.only_reads]


# Once


def test_notes_make_a_page_and_again_the_same(notion, parent):
    made = success(notion.publish("Steering", NOTES_TEXT, parent_id=parent), 201)
    again = success(notion.publish("Steering", NOTES_TEXT, parent_id=parent), 200)

    assert (made["status"], made["created"], made["warnings"], made["parent_id"]) == ("published", True, [], parent)
    assert (again["id"], again["created"], again["url"]) == (made["id"], False, made["url"])
    assert notion.pages_under(parent, "Steering") == [made["id"]]
    page = notion.page(made["id"])
    assert page["title"] == "Steering"
    head, _, rest = page["markdown"].partition("\n\n")
    assert head.startswith(f"*{MARK}; publishing again changes this page.")
    assert rest == NOTES_TEXT.replace("    > ", "\n   > ").replace("\n\n\n   > ", "\n\n   > ")


def test_unchanged_notes_write_nothing(notion, parent):
    notion.publish("Quiet", NOTES_TEXT, parent_id=parent)
    before = notion.now()

    success(notion.publish("Quiet", NOTES_TEXT, parent_id=parent))
    assert writes(notion, before) == [] and notion.calls(before)


def test_a_change_touches_only_what_changed(notion, parent):
    page = success(notion.publish("Change", NOTES_TEXT, parent_id=parent), 201)["id"]
    old = {words(block): block["id"] for block in notion.children(page)}
    before = notion.now()

    success(notion.publish("Change", NOTES_TEXT.replace("Keep the", "Drop the"), parent_id=parent))
    new = {words(block): block["id"] for block in notion.children(page)}
    assert writes(notion, before) == [f"PATCH /blocks/{page}/children", f"DELETE /blocks/{old['Keep the old API']}"]
    assert {text: block for text, block in new.items() if text in old} == {
        text: block for text, block in old.items() if text != "Keep the old API"
    }
    assert list(new) == [text.replace("Keep the", "Drop the") for text in old]


def test_what_people_write_stays(notion, parent):
    page = success(notion.publish("Ours and theirs", NOTES_TEXT, parent_id=parent), 201)["id"]
    blocks = {words(block): block["id"] for block in notion.children(page)}
    notion.add(page, "I was there too.", after=blocks["Ship on Friday"])
    notion.add(page, "Photos follow.")
    notion.ask("PATCH", f"/blocks/{blocks['Call the port']}", {"to_do": {"rich_text": [{"text": {"content": "Call the port"}}], "checked": False}})
    notion.ask("DELETE", f"/blocks/{blocks['Tidy up']}")

    success(notion.publish("Ours and theirs", NOTES_TEXT.replace("Friday\n", "Monday\n"), parent_id=parent))
    texts = notion.texts(page)
    assert texts.count("I was there too.") == texts.count("Photos follow.") == 1
    assert texts[-1] == "Photos follow." and "Ship on Monday" in texts and "Ship on Friday" not in texts
    ticked = [block["to_do"]["checked"] for block in notion.children(page) if words(block) == "Call the port"]
    assert ticked == [False]


def test_what_people_wrote_is_theirs_though_notes_say_the_same_later(notion, parent):
    page = success(notion.publish("Same words", "- one\n", parent_id=parent), 201)["id"]
    theirs = notion.add(page, "Call the port")

    success(notion.publish("Same words", "- one\n\nCall the port\n", parent_id=parent))
    success(notion.publish("Same words", "- one\n", parent_id=parent))
    assert notion.texts(page) == ["one", "Call the port"] and notion.children(page)[-1]["id"] == theirs


def test_texts_of_many_pieces_leave_nothing_behind(notion, parent):
    pieces = " ".join(f"**bold{number}** plain{number}" for number in range(150))
    page = success(notion.publish("Pieces", pieces, parent_id=parent), 201)["id"]
    assert len(notion.texts(page)) > 1 and "".join(notion.texts(page)).split() == pieces.replace("**", "").split()

    success(notion.publish("Pieces", "Short.", parent_id=parent))
    assert notion.texts(page) == ["Short."]


def test_a_deleted_page_is_made_anew_and_said(notion, parent):
    first = success(notion.publish("Gone", NOTES_TEXT, parent_id=parent), 201)["id"]
    notion.ask("PATCH", f"/pages/{first}", {"in_trash": True})

    second = success(notion.publish("Gone", NOTES_TEXT, parent_id=parent), 201)
    assert second["id"] != first and second["warnings"] == ["The page from before was deleted in Notion, so a new one was made."]
    assert notion.pages_under(parent, "Gone") == [second["id"]]
    assert success(notion.publish("Gone", NOTES_TEXT, parent_id=parent))["warnings"] == []


def test_the_title_of_a_meetings_page_changes(notion, parent):
    meeting = "zoom-88123"
    first = success(notion.publish("Kickoff", NOTES_TEXT, parent_id=parent, meeting_id=meeting), 201)
    second = success(notion.publish("Kickoff, corrected", NOTES_TEXT, parent_id=parent, meeting_id=meeting))

    assert (second["id"], second["title"], second["meeting_id"]) == (first["id"], "Kickoff, corrected", meeting)
    assert notion.pages_under(parent) == [first["id"]] and notion.pages_under(parent, "Kickoff, corrected") == [first["id"]]


def test_two_calls_at_once_make_one_page(notion, parent):
    waiting = [notion.publishing("At once", NOTES_TEXT, parent_id=parent) for _ in range(6)]
    answers = [call.result(60) for call in waiting]

    assert {answer.status_code for answer in answers} <= {200, 201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert len(notion.pages_under(parent)) == 1
    texts = notion.texts(answers[0].json()["id"])
    assert sorted(texts) == sorted(set(texts)) and "Ship on Friday" in texts


def test_a_page_before_it_was_ours_is_left_alone(notion, parent):
    theirs = notion.put_one(title="Steering", parent={"page_id": parent}, markdown="Written by hand.")

    ours = success(notion.publish("Steering", NOTES_TEXT, parent_id=parent), 201)["id"]
    assert ours != theirs and notion.texts(theirs) == ["Written by hand."]


# What fits nowhere at once


def test_long_texts_are_whole(notion, parent):
    long = " ".join(f"word{number}" for number in range(3_000))
    page = success(notion.publish("Long", f"{long}\n\n- {long}\n\n```text\n{long}\n```", parent_id=parent), 201)["id"]

    blocks = notion.tree(page)[1:]
    runs = [run for block in blocks for run in block[block["type"]]["rich_text"]]
    assert all(len(run["plain_text"].encode("utf-16-le")) // 2 <= 2_000 for run in runs)
    assert "".join("".join(words(block) for block in blocks).split()) == "".join((long * 3).split())
    before = notion.now()
    success(notion.publish("Long", f"{long}\n\n- {long}\n\n```text\n{long}\n```", parent_id=parent))
    assert writes(notion, before) == []


def test_250_items_of_a_list(notion, parent):
    items = [f"Item {number}" for number in range(250)]
    page = success(notion.publish("Many", "\n".join(f"- {item}" for item in items), parent_id=parent), 201)["id"]
    assert notion.texts(page) == items

    before = notion.now()
    items[120:121] = ["Item 120 a", "Item 120 b"]
    success(notion.publish("Many", "\n".join(f"- {item}" for item in items), parent_id=parent))
    assert notion.texts(page) == items and len(writes(notion, before)) == 2


def test_deep_nesting(notion, parent):
    text = "\n".join(f"{'    ' * depth}- Level {depth}" for depth in range(9)) + "\n- Level 0 again\n"
    page = success(notion.publish("Deep", text, parent_id=parent), 201)["id"]

    block, depth = notion.tree(page)[1], 0
    while block["children"]:
        assert words(block) == f"Level {depth}" and len(block["children"]) == 1
        block, depth = block["children"][0], depth + 1
    assert depth == 8 and notion.texts(page) == ["Level 0", "Level 0 again"]
    before = notion.now()
    success(notion.publish("Deep", text, parent_id=parent))
    assert writes(notion, before) == []


def test_tables(notion, parent):
    rows = "\n".join(f"| {number} | **b{number}** |" for number in range(130))
    page = success(notion.publish("Table", f"| No. | Name |\n| --- | --- |\n{rows}", parent_id=parent), 201)["id"]

    table = notion.tree(page)[1]
    assert table["type"] == "table" and table["table"]["has_column_header"] and table["table"]["table_width"] == 2
    assert [words(row) for row in table["children"]] == ["No. | Name", *(f"{number} | b{number}" for number in range(130))]


@pytest.mark.parametrize("text", ["🚀 שלום 👩‍👩‍👧 مرحبا e\u0301 é", "a\u202bb\u202c", "日本語 " * 400 + "終"])
def test_text_of_every_script_stays_as_it_is(notion, parent, text):
    page = success(notion.publish(f"Script {text[:40]}", text, parent_id=parent), 201)["id"]

    assert "".join(notion.texts(page)) == text
    assert notion.page(page)["title"] == f"Script {text[:40]}".strip()


# Places


@pytest.mark.parametrize("kind", ["database", "data source", "address"])
def test_a_database_takes_notes_as_a_row(notion, kind):
    source = notion.ask("GET", f"/databases/{NOTES}")["data_sources"][0]["id"]
    place = {"database": NOTES, "data source": source, "address": f"https://notion.example/Notes-{NOTES.replace('-', '')}"}[kind]
    properties = {
        "date": "2026-03-04", "Client": "Ashgrove Tiles", "Project": "Kiln watch", "Type": "Meeting notes, Review",
        "Confidential": True, "Words": 42, "ID": "7", "Mood": "good", "Created": "2020-01-01",
    }

    made = success(notion.publish(f"Row by {kind}", NOTES_TEXT, parent_id=place, properties=properties), 201)
    page = notion.page(made["id"])
    assert page["parent"] == {"type": "database", "id": NOTES}
    told = {name: page["properties"][name] for name in ("Meeting", "Date", "Client", "Project", "Type", "Confidential", "Words")}
    assert told == {
        "Meeting": f"Row by {kind}", "Date": "2026-03-04", "Client": "Ashgrove Tiles", "Project": "Kiln watch",
        "Type": "Meeting notes, Review", "Confidential": "yes", "Words": "42",
    }
    assert made["warnings"] == [
        "The property “Created” (created_time) does not take “2020-01-01”; left out.",
        "The property “ID” (unique_id) does not take “7”; left out.",
        "“Meeting notes” has no property “Mood”; left out.",
    ]


def test_properties_that_do_not_fit_are_said(notion, parent):
    below = success(notion.publish("No row", "x", parent_id=parent, properties={"Client": "A", "Date": "2026-01-01"}), 201)
    row = success(notion.publish("A row", "x", parent_id=BRIEFS, properties={
        "Status": "Sleeping", "Contact": "nobody", "Website": "not one", "Words": "many", "Confidential": "maybe",
        "Owner": "Ada", "Client": "Ashgrove, Tiles",
    }), 201)

    assert below["warnings"] == ["A page under a page has no properties; left out: Client, Date."]
    assert [re.findall(r"“([^”]+)”", warning)[0] for warning in row["warnings"]] == [
        "Client", "Confidential", "Contact", "Owner", "Status", "Website", "Words",
    ]


def test_without_a_parent_notes_go_where_the_setting_says(notion):
    made = success(notion.publish("By the setting", "x"), 201)

    assert notion.page(made["id"])["parent"] == {"type": "database", "id": NOTES}


def test_places_that_cannot_have_pages(notion):
    trashed = notion.put_one(title="Trashed", in_trash=True)
    hidden = notion.put_one(title="Hidden", shared=False)

    answer = problem(notion.publish("X", "x", parent_id=trashed), 422)
    assert answer["detail"] == "The parent is in Notion's trash. Restore it there, or name another one."
    for unknown in (hidden, "11111111-1111-4111-8111-111111111111"):
        detail = problem(notion.publish("X", "x", parent_id=unknown), 404)["detail"]
        assert detail.startswith("The parent cannot be used.") and "add the connection of NOTION_TOKEN" in detail
    malformed = problem(notion.publish("X", "x", parent_id="somewhere"), 422)
    assert [(error["pointer"], error["detail"]) for error in malformed["errors"]] == [
        ("/parent_id", "must be the id of a Notion page or database, or its address")
    ]
    notion.ask("PATCH", f"/pages/{trashed}", {"in_trash": False})
    success(notion.publish("X", "x", parent_id=trashed), 201)


@pytest.mark.parametrize("body, pointers", [
    ({}, {"/title", "/markdown"}),
    ({"title": "", "markdown": "x"}, {"/title"}),
    ({"title": "   ", "markdown": "x"}, {"/title"}),
    ({"title": "x"}, {"/markdown"}),
    ({"title": "x" * 501, "markdown": "x"}, {"/title"}),
    ({"title": 5, "markdown": "x"}, {"/title"}),
    ({"title": "x", "markdown": "x", "properties": {"a": {"b": 1}}}, {"/properties/a"}),
    ({"title": "x", "markdown": "x", "properties": []}, {"/properties"}),
])
def test_what_is_missing_or_wrong_is_named(notion, body, pointers):
    before = notion.now()

    answer = problem(notion.stack.direct("notion").post("/notion/pages", json={"parent_id": BRIEF} | body), 422)
    assert {error["pointer"] for error in answer["errors"]} == pointers
    assert writes(notion, before) == []


def test_no_parent_at_all(own_notion):
    notion = own_notion(NOTION_NOTES_PARENT="")

    error = problem(notion.publish("X", "x"), 422)["errors"][0]
    assert error["pointer"] == "/parent_id" and "NOTION_NOTES_PARENT" in error["detail"]


# Meetings


def text_of(blocks: list[dict]) -> str:
    return "\n".join(words(block) + "\n" + text_of(block["children"]) for block in blocks)


@pytest.fixture(scope="module")
def meeting(stack):
    sample = BY_FILE["03-fennimore-contract-call.txt"]
    return stack.ingest(sample.body, sample.file, meeting_date=sample.date)


def test_a_meeting_is_published_by_its_id(stack, meeting):
    notion = Notion(stack)
    summary = success(stack.api.get(f"/transcript/meetings/{meeting['id']}/summary"))

    made = success(stack.api.post("/notion/pages", json={"meeting_id": meeting["id"]}), 201)
    page = success(stack.api.get(f"/notion/pages/{made['id']}"))
    text = text_of(notion.tree(made["id"]))
    assert made["meeting_id"] == meeting["id"] and made["parent_id"] == NOTES
    assert page["properties"]["Date"] == "2025-10-09" and page["title"] == made["title"]
    assert summary["decisions"] and summary["action_items"]
    for item in summary["decisions"] + summary["action_items"] + summary["key_points"]:
        assert " ".join(item["text"].split()) in text
    for name in meeting["participants"]:
        assert name in text
    for amount in BY_FILE["03-fennimore-contract-call.txt"].amounts:
        assert amount.lower() not in (text + page["markdown"] + page["title"]).lower()


def test_a_meeting_again_is_the_same_page(stack, meeting):
    notion = Notion(stack)
    first = stack.api.post("/notion/pages", json={"meeting_id": meeting["id"]}).json()
    before = notion.now()

    again = success(stack.api.post("/notion/pages", json={"meeting_id": meeting["id"]}))
    assert again["id"] == first["id"]
    assert [write for write in writes(notion, before) if "/blocks" in write] == []


def test_alpha_publish_last(stack, meeting, tmp_path):
    environment = inherited(GATEWAY_PORT=str(stack.gateway.port), ALPHA_API_TOKEN=TOKEN)

    def alpha(*words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [executable("alpha"), "publish", *words], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
        )

    ended = alpha("last")
    again = alpha("last", "--parent", BRIEF)
    assert ended.returncode == 0 and ended.stdout.startswith(("published  ", "updated  ")), ended
    # One meeting is one page, wherever it is asked for.
    assert again.returncode == 0 and again.stdout.startswith("updated  "), again
    assert "stand elsewhere already" in again.stderr
    assert ended.stdout.split()[-1] == again.stdout.split()[-1]
    wrong = alpha("last", "--parent", "nowhere")
    assert wrong.returncode != 0 and "must be the id of a Notion page or database" in wrong.stderr


def test_meetings_that_cannot_be_published(stack):
    unknown = stack.api.post("/notion/pages", json={"meeting_id": "11111111-1111-4111-8111-111111111111"})
    foreign = stack.api.post("/notion/pages", json={"meeting_id": "zoom-1"})

    assert "There is no meeting with the id 11111111-" in problem(unknown, 404)["detail"]
    assert {error["pointer"] for error in problem(foreign, 422)["errors"]} == {"/title", "/markdown"}
