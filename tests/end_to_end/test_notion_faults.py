"""Notion slow, busy, broken or saying no: what callers are told, and that nothing is written twice."""

import re
import time

import pytest

from support.api import problem, success
from support.notion import BRIEF, Notion
from support.waiting import eventually

STEERING = "a89f1c85-7773-5b16-90d6-8084c549987f"
ITEMS = "\n".join(f"- Item {number}" for number in range(120)) + "\n"


@pytest.fixture
def fresh(own_notion) -> Notion:
    return own_notion()


# Pace


def test_calls_keep_notions_pace_in_any_second(own_notion):
    notion = own_notion(NOTION_REQUESTS_PER_SECOND="3", SANDBOX_NOTION_REQUESTS_PER_MINUTE="180")
    pages = [notion.put_one(title=f"Paced {number}", generated_blocks=120) for number in range(6)]
    readers = [notion.pool.submit(notion.page, page) for page in pages]

    assert all(reader.result(60)["complete"] for reader in readers)
    calls = notion.calls()
    assert len(calls) == 18 and {call.status for call in calls} == {200}
    times = [call.at.timestamp() for call in calls]
    # The fourth call is a second after the first, but for what the network adds or takes.
    assert all(fourth - first >= 0.9 for first, fourth in zip(times, times[3:])), [call.at.isoformat() for call in calls]


@pytest.mark.parametrize("fault", [{"kind": "ratelimited"}, {"kind": "status", "status": 529}])
def test_a_busy_notion_is_waited_for(fresh, fault):
    page = fresh.put_one(title="Busy", generated_blocks=10)
    fresh.fault(**fault, times=1, retry_after_seconds=2)

    assert fresh.page(page)["complete"]
    refused, *rest = fresh.calls()
    assert refused.status == fault.get("status", 429) and [call.status for call in rest] == [200, 200]
    assert (rest[0].at - refused.at).total_seconds() >= 1.9


@pytest.mark.parametrize("fault", [{"kind": "ratelimited"}, {"kind": "status", "status": 529}])
def test_writes_are_done_once_by_a_busy_notion(fresh, fault):
    parent = fresh.put_one(title="Busy")
    fresh.fault(**fault, times=4, every=2, retry_after_seconds=1)

    page = success(fresh.publish("Notes", ITEMS, parent_id=parent), 201)["id"]
    assert fresh.pages_under(parent) == [page] and fresh.texts(page) == ITEMS.replace("- ", "").splitlines()
    assert sum(1 for call in fresh.calls() if call.fault) == 4


def test_a_wait_longer_than_patience_is_said(fresh):
    fresh.fault("ratelimited", retry_after_seconds=300)

    answer = fresh.get(f"pages/{BRIEF}")
    assert problem(answer, 503)["detail"] == "Notion's rate limit is used up. Try again later."
    assert 200 < int(answer.headers["Retry-After"]) <= 300
    before = fresh.now()
    problem(fresh.get("pages/" + STEERING), 503)
    assert fresh.calls(before) == []  # whoever comes while Notion wants quiet is not passed on


# Reading through faults

READING = [
    pytest.param({"kind": "unauthorized"}, 502, "Notion refused the token. Check NOTION_TOKEN and restart.", id="401"),
    pytest.param({"kind": "status", "status": 403}, 502, "NOTION_TOKEN", id="403"),
    pytest.param({"kind": "status", "status": 500}, 502, "Notion failed (status 500)", id="500"),
    pytest.param({"kind": "status", "status": 503}, 503, "Notion is away (status 503).", id="503"),
    pytest.param({"kind": "status", "status": 504}, 504, "Notion did not answer in time (status 504).", id="504"),
    pytest.param({"kind": "html", "status": 502}, 502, "Notion failed (status 502)", id="html-502"),
    pytest.param({"kind": "html", "status": 200}, 502, "an answer that cannot be read (status 200). Check NOTION_API_URL.", id="html-200"),
    pytest.param({"kind": "truncate"}, 502, "Notion", id="half-a-body"),
    pytest.param({"kind": "drop"}, 502, "Notion", id="drop"),
    pytest.param({"kind": "hang", "delay_ms": 40_000}, 504, "Notion did not answer in time.", id="hang"),
]


@pytest.mark.parametrize("fault, status, said", READING)
def test_reading_through_a_fault(fresh, fault, status, said):
    fresh.fault(**fault)

    assert said in problem(fresh.get(f"pages/{BRIEF}"), status)["detail"]
    fresh.mend()
    eventually(lambda: fresh.get(f"pages/{BRIEF}").status_code == 200, "Notion is asked again", 60)


@pytest.mark.parametrize("fault", [
    {"kind": "status", "status": 500}, {"kind": "status", "status": 502}, {"kind": "status", "status": 503},
    {"kind": "html", "status": 502}, {"kind": "drop"}, {"kind": "truncate"},
])
def test_a_single_fault_is_passed_over(fresh, fault):
    fresh.fault(**fault, times=1)

    assert fresh.page(BRIEF)["complete"]


def test_a_token_that_was_revoked_shows_nothing_that_is_known(fresh):
    page = fresh.put_one(title="Secret plan", markdown="Of a client.")
    fresh.page(page)
    fresh.fault("unauthorized")

    detail = problem(fresh.get(f"pages/{page}", params={"refresh": "true"}), 502)["detail"]
    assert "NOTION_TOKEN" in detail and "Of a client" not in detail
    problem(fresh.get("clients/Secret%20plan"), 502)


def test_a_wrong_token_names_the_setting(own_notion):
    notion = own_notion(NOTION_TOKEN="ntn_wrong_0000")

    for answer in (notion.get(f"pages/{BRIEF}"), notion.get("search"), notion.get("clients/X")):
        assert problem(answer, 502)["detail"] == "Notion refused the token. Check NOTION_TOKEN and restart."
        assert "ntn_wrong_0000" not in answer.text
    assert {call.status for call in notion.calls()} == {401} and len(notion.calls()) == 3
    assert "ntn_wrong_0000" not in notion.stack.notion.log.read_text()


def test_without_a_token_the_service_says_so(own_notion):
    notion = own_notion(NOTION_TOKEN="")

    detail = problem(notion.get(f"pages/{BRIEF}"), 503)["detail"]
    assert detail == "Notion cannot be asked: NOTION_TOKEN is not set. Set it to the token of a connection and restart."
    assert problem(notion.publish("X", "x"), 503)["detail"] == detail


def test_a_page_that_is_unshared_is_forgotten(fresh):
    page = fresh.put_one(title="Ours", markdown="Known.")
    fresh.page(page)
    fresh.put({"id": page, "shared": False})

    detail = problem(fresh.get(f"pages/{page}", params={"refresh": "true"}), 404)["detail"]
    assert "add the connection of NOTION_TOKEN" in detail
    fresh.stack.sandbox.kill()
    problem(fresh.get(f"pages/{page}"), 503)


# What pages may be


@pytest.mark.parametrize("page", ["brief", "123", "ca4ea562-8ca0-5b5f-8e27", "%20", "..%2f..%2fusers", "a" * 3_000])
def test_ids_that_are_none(notion, page):
    before = notion.now()

    assert problem(notion.get(f"pages/{page}"), {400, 404, 414, 422})["detail"]
    assert notion.calls(before) == []


def test_a_page_that_is_not_there_or_not_shared(notion):
    hidden = notion.put_one(title="Hidden", shared=False)

    for page in (hidden, "11111111-1111-4111-8111-111111111111"):
        assert problem(notion.get(f"pages/{page}"), 404)["detail"] == (
            "Notion has nothing with this id that it shows us. In Notion, open the page, choose ••• and Connections, and add "
            "the connection of NOTION_TOKEN."
        )


def test_a_page_in_the_trash_says_so(notion):
    read = notion.page(notion.put_one(title="Trashed", markdown="Once.", in_trash=True))

    assert read["archived"] and read["notice"] == "This page is in Notion's trash." and read["markdown"] == "Once.\n"


def test_5000_blocks_are_read_whole(fresh, record_property):
    page = fresh.put_one(title="Long", generated_blocks=5_000)
    started = time.monotonic()

    read = fresh.page(page)
    record_property("seconds", round(time.monotonic() - started, 2))
    record_property("requests", len(fresh.calls()))
    assert read["complete"] and read["notes"] == [] and len(fresh.calls()) == 51
    assert read["markdown"].split("\n\n") == [f"Block {number}" for number in range(1, 5_000)] + ["Block 5000\n"]


def test_more_than_5000_blocks_are_cut_and_said(notion):
    read = notion.page(notion.put_one(title="Longer", generated_blocks=5_001))

    assert not read["complete"] and len(read["markdown"].split("\n\n")) == 5_000
    assert [(note["reason"], note["message"]) for note in read["notes"]] == [("too_many_blocks", "only 5000 blocks are read")]


def test_a_long_page_at_notions_pace_is_read_within_the_patience_of_callers(own_notion, record_property):
    notion = own_notion(NOTION_REQUESTS_PER_SECOND="3", SANDBOX_NOTION_REQUESTS_PER_MINUTE="180")
    page = notion.put_one(title="Long", generated_blocks=5_000)
    started = time.monotonic()

    assert notion.page(page)["complete"]
    record_property("seconds", round(time.monotonic() - started, 2))


def test_deep_nesting_is_read(notion):
    read = notion.page(notion.put_one(title="Deep", nesting=12))

    assert read["complete"]
    assert read["markdown"] == "".join(f"{'  ' * level}- Level {level + 1}\n" for level in range(12))


def test_nesting_without_end_is_cut_and_said(notion):
    read = notion.page(notion.put_one(title="Deeper", nesting=40))

    assert not read["complete"] and "Level 20" in read["markdown"] and "Level 21" not in read["markdown"]
    assert [(note["reason"], note["message"]) for note in read["notes"]] == [("too_deep", "only 20 levels are read")]


def test_a_synced_block_that_holds_itself_ends(notion):
    block, inner = "0b5e0000-0000-4000-8000-000000000001", "0b5e0000-0000-4000-8000-000000000002"
    page = notion.put_one(title="Cycle", children=[
        {"id": block, "type": "synced_block", "synced_block": {"synced_from": None}, "children": [
            {"type": "paragraph", "paragraph": {"rich_text": "Once"}},
            {"id": inner, "type": "synced_block", "synced_block": {"synced_from": {"type": "block_id", "block_id": block}}},
        ]},
    ])

    read = notion.page(page)
    assert not read["complete"] and read["markdown"].count("Once") == 1
    assert [(note["block_id"], note["reason"]) for note in read["notes"]] == [(inner, "cycle")]


def test_blocks_that_notion_does_not_tell_of_are_marked(notion):
    page = notion.put_one(title="Mixed", children=[
        {"type": "paragraph", "paragraph": {"rich_text": "Before"}},
        {"type": "unsupported", "unsupported": {}},
        {"type": "paragraph", "paragraph": {"rich_text": "After"}},
    ])

    lines = notion.page(page)["markdown"].split("\n\n")
    assert lines[0] == "Before" and lines[-1] == "After\n" and len(lines) == 3 and lines[1] == "*A block that Notion does not show to connections*"


# Writing through faults

def test_notes_come_by_themselves_after_an_outage(fresh):
    parent = fresh.put_one(title="Away")
    success(fresh.publish("Warm", "x", parent_id=parent), 201)
    fresh.stack.sandbox.kill()

    waiting = success(fresh.publish("Later", ITEMS, parent_id=parent), 202)
    assert (waiting["status"], waiting["id"], waiting["created"]) == ("queued", None, False)
    assert re.fullmatch(
        r"The notes are stored and go to Notion by themselves \(.*Notion.*\)\. The same call again tells how they stand\.",
        waiting["notice"],
    )
    fresh.restart()
    fresh.stack.sandbox.open()
    page = eventually(lambda: fresh.pages_under(parent, "Later"), "the notes come", 120, every=0.3)[0]
    eventually(lambda: fresh.texts(page) == ITEMS.replace("- ", "").splitlines(), "all of them", 60, every=0.3)
    assert success(fresh.publish("Later", ITEMS, parent_id=parent))["id"] == page


def test_a_write_that_was_carried_out_is_not_repeated(fresh):
    """Notion answers 503 and names what it wrote: the page, then the blocks."""
    parent = fresh.put_one(title="Committed")
    fresh.fault("status", status=503, committed=True, times=2, every=2, after=0)

    page = success(fresh.publish("Notes", "- one\n- two\n", parent_id=parent), 201)["id"]
    made = [call for call in fresh.calls() if call.method == "POST" and call.path == "/pages"]
    assert len(made) == 1 and made[0].fault == "status"
    assert fresh.pages_under(parent) == [page] and fresh.texts(page) == ["one", "two"]


def test_what_notion_does_not_take_is_said_at_once(fresh):
    parent = fresh.put_one(title="No")
    success(fresh.publish("Fine", "x", parent_id=parent), 201)
    fresh.fault("status", status=400, times=1, after=1)

    assert problem(fresh.publish("Refused", "x", parent_id=parent), 422)["detail"].startswith("Notion does not take this: ")
    assert success(fresh.publish("Refused", "x", parent_id=parent), 201)


def test_a_token_that_is_refused_lets_notes_wait(fresh):
    parent = fresh.put_one(title="Wait")
    fresh.fault("unauthorized")

    refused = problem(fresh.publish("Notes", "x", parent_id=parent), 502)
    assert "Notion refused the token. Check NOTION_TOKEN" in refused["detail"] and "The notes are stored" in refused["detail"]
    fresh.mend()
    success(fresh.publish("Notes", "x", parent_id=parent), 201)
    assert len(fresh.pages_under(parent, "Notes")) == 1
