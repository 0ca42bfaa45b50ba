"""Notes are written once, whichever call to Notion fails, and wherever the service is killed."""

import pytest

from support.api import success
from support.notion import Notion, words
from support.waiting import eventually

ITEMS = "\n".join(f"- Item {number}" for number in range(120)) + "\n"
SHAPES = {
    "list": ITEMS,
    "same": "\n".join(f"- {'Same' if number in (5, 105, 110) else f'Item {number}'}" for number in range(120)) + "\n",
    "deep": "\n".join(f"{'    ' * depth}- Level {depth}" for depth in range(6)) + "\n- After\n",
    "table": "Before\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n---\n\n![plan](https://files.example/plan.png)\n\nAfter\n",
}


def shape(blocks: list[dict]) -> list:
    """Types and texts of a tree, without the line that marks a published page."""
    return [(block["type"], words(block), shape(block["children"])) for block in blocks]


def wanted(notion: Notion, text: str) -> list:
    """What a page looks like that was written without trouble."""
    page = success(notion.publish("Model", text, parent_id=notion.put_one(title="Model")), 201)["id"]
    return shape(notion.tree(page))[1:]


def stands_once(notion: Notion, parent: str, text: list) -> bool:
    """Whether there is one page with each block once."""
    pages = notion.pages_under(parent)
    assert len(pages) == 1, pages
    found = shape(notion.tree(pages[0]))[1:]
    assert found == text, found
    return True


def ends_well(notion: Notion, parent: str, text: str, good: list, seconds: float = 60) -> None:
    """Whether all tries come to an end, and the notes stand once then."""
    eventually(
        lambda: notion.publish("Notes", text, parent_id=parent).status_code == 200 and stands_once(notion, parent, good),
        "the notes stand once", seconds, every=0.3,
    )


@pytest.mark.parametrize("text", SHAPES)
@pytest.mark.parametrize("kind", [{"kind": "truncate"}, {"kind": "status", "status": 503, "committed": True}, {"kind": "drop"},
                                  {"kind": "html", "status": 502}], ids=["truncate", "committed", "drop", "html"])
def test_notes_stand_once_whatever_call_fails(notion, kind, text):
    good = wanted(notion, SHAPES[text])
    parents = []
    for call in range(1, 7):
        parent = notion.put_one(title=f"{text} {call}")
        notion.fault(**kind, times=1, after=call)
        answer = notion.publish("Notes", SHAPES[text], parent_id=parent)
        assert answer.status_code in (201, 202), answer.text
        notion.mend()
        parents.append(parent)

    for parent in parents:
        ends_well(notion, parent, SHAPES[text], good)


def test_notes_stand_once_after_crashes_at_every_call(own_notion):
    """Killed while Notion carries a call out, each time at another call; all come to their end by themselves."""
    notion = own_notion()
    good = {name: wanted(notion, text) for name, text in SHAPES.items()}
    parents = []
    for name in SHAPES:
        for call in range(1, 6):
            parent = notion.put_one(title=f"{name} {call}")
            notion.fault("delay", times=1, after=call, delay_ms=300)
            waiting = notion.publishing("Notes", SHAPES[name], parent_id=parent)
            eventually(lambda: waiting.done() or not notion.waiting_faults(), "the call is under way", every=0.01)
            notion.stack.notion.kill()
            notion.mend()
            notion.stack.notion.open()
            parents.append((name, parent))

    for name, parent in parents:
        eventually(lambda: stands_once(notion, parent, good[name]), f"{name} stands once", 150, every=0.5)
    for name, parent in parents:
        ends_well(notion, parent, SHAPES[name], good[name], seconds=150)


def test_another_title_after_a_crash_is_the_same_page(own_notion):
    """Notion made the page, nobody noted it, and then the meeting gets another title."""
    notion = own_notion()
    parent = notion.put_one(title="Renamed")
    notion.fault("truncate", times=1, after=1)
    success(notion.publish("Before", "- one\n", parent_id=parent, meeting_id="zoom-7"), 202)

    eventually(
        lambda: notion.publish("After", "- one\n", parent_id=parent, meeting_id="zoom-7").status_code in (200, 201),
        "it is published", 60, every=0.3,
    )
    assert len(notion.pages_under(parent)) == len(notion.pages_under(parent, "After")) == 1


def test_a_page_that_takes_notion_long_is_made_once(own_notion):
    """Notion ends a call after 60 s: until then what it makes may still come."""
    notion = own_notion()
    parent = notion.put_one(title="Slow")
    notion.fault("delay", times=1, after=1, delay_ms=35_000)

    assert success(notion.publish("Notes", "- one\n", parent_id=parent), 202)["status"] == "queued"
    eventually(lambda: notion.publish("Notes", "- one\n", parent_id=parent).status_code == 200, "it is published", 120, every=0.3)
    eventually(lambda: any(call.fault for call in notion.calls()), "the first call is carried out", 60, every=0.3)
    page, = notion.pages_under(parent)
    assert notion.texts(page) == ["one"]
