"""What the notion service reads: pages, search, projects and clients, requirements; and what it keeps."""

import re
from urllib.parse import quote

import pytest

from support.api import page as items
from support.api import problem, success
from support.notion import BRIEF, BRIEFS, NOTES, NOTION_VERSION, REQUIREMENTS, words
from support.stack import NOTION_TOKEN
from support.waiting import eventually
from support.wire import Wire

STEERING = "a89f1c85-7773-5b16-90d6-8084c549987f"
SAMPLE_PAGES = [
    BRIEF, "874748bc-2a49-5d62-bb85-f27cdba1725e", "4f1fd5d5-b76c-5576-b366-5aa7262f2e4c",
    "509b96c9-438b-5d9d-adbf-e2aa58e7cf92", STEERING, "d23e9a34-1db0-5af6-8ff0-5f092ced0295",
    "f119d5ae-a77b-5c41-bdcd-ac832dae02ad", "09ae1e74-3e32-5a4c-8802-c29e04d55e1d",
]
KINDS = ["functional", "technical", "timeline", "stakeholders", "constraints"]


def data_source(notion, database: str) -> str:
    return notion.ask("GET", f"/databases/{database}")["data_sources"][0]["id"]


def subject(notion, kind: str, name: str) -> dict:
    return success(notion.get(f"{kind}/{quote(name, safe='')}"))


def all_blocks(blocks: list[dict]) -> list[dict]:
    return [found for block in blocks for found in [block, *all_blocks(block["children"])]]


def every_requirement(found: dict) -> list[dict]:
    return [item for kind in KINDS for item in found[kind]]


# Pages


def test_a_page_is_markdown_and_properties(notion):
    page = notion.page(BRIEF)

    assert (page["id"], page["title"], page["complete"], page["stale"]) == (BRIEF, "Quillhaven Freight: client brief", True, False)
    assert page["parent"] == {"type": "database", "id": BRIEFS}
    assert page["markdown"].startswith("## Who they are\n\nQuillhaven Freight is a freight forwarder in Baltimore")
    assert "\n1. Bills of lading from the five largest carriers (live since 29 August).\n2. Carrier" in page["markdown"]
    assert "| Name | Role | Good to know |\n| --- | --- | --- |\n| Rosalind Achterberg |" in page["markdown"]
    assert page["properties"] == {
        "Brief": "Quillhaven Freight: client brief", "Client": "Quillhaven Freight", "Confidential": "yes", "Contact": "",
        "Created": "2025-04-16T14:02:00.000Z", "Handling": "Internal only", "ID": "BRF-1",
        "Last edited": "2025-09-03T18:20:00.000Z", "Last meeting": "", "Meeting count": "0", "Meetings": "",
        "Owner": "Hanneke Visser", "Phone": "", "Project": "Quillhaven Document Intake", "Status": "Current",
        "Type": "Client brief", "Website": "", "Words": "313",
    }


def test_a_page_is_found_by_every_spelling_of_its_id(notion):
    spellings = [BRIEF, BRIEF.replace("-", ""), BRIEF.upper(), quote(notion.page(BRIEF)["url"], safe="")]

    assert {notion.page(spelling)["id"] for spelling in spellings} == {BRIEF}


def test_a_page_comes_as_bare_markdown(notion):
    answer = notion.get(f"pages/{BRIEF}", headers={"Accept": "text/markdown"})

    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.content.decode() == notion.page(BRIEF)["markdown"]


def test_properties_of_every_type_are_text(notion):
    owner = next(user for user in notion.ask("GET", "/users")["results"] if user["type"] == "person")
    made = notion.ask("POST", "/pages", {
        "parent": {"data_source_id": data_source(notion, BRIEFS)},
        "properties": {
            "Brief": {"title": [{"text": {"content": "Ashgrove Tiles: "}}, {"text": {"content": "brief"}, "annotations": {"bold": True}}]},
            "Client": {"select": {"name": "Ashgrove Tiles"}},
            "Status": {"status": {"name": "Former"}},
            "Project": {"rich_text": [{"text": {"content": "Kiln "}}, {"text": {"content": "watch 🔥"}}]},
            "Owner": {"people": [{"id": owner["id"]}]},
            "Website": {"url": "https://tiles.example/a"},
            "Contact": {"email": "office@tiles.example"},
            "Phone": {"phone_number": "+44 1632 960001"},
            "Words": {"number": 1234.5},
            "Confidential": {"checkbox": False},
            "Meetings": {"relation": [{"id": STEERING}]},
        },
    })
    row = notion.ask("POST", "/pages", {
        "parent": {"data_source_id": data_source(notion, NOTES)},
        "properties": {
            "Meeting": {"title": []},
            "Date": {"date": {"start": "2026-03-04", "end": "2026-03-06"}},
            "Type": {"multi_select": [{"name": "Meeting notes"}, {"name": "Draft"}]},
        },
    })
    attached = notion.ask("POST", "/pages", {
        "parent": {"data_source_id": data_source(notion, REQUIREMENTS)},
        "properties": {
            "Document": {"title": [{"text": {"content": "With files"}}]},
            "Attachments": {"files": [{"name": "plan.pdf", "external": {"url": "https://files.example/plan.pdf"}}]},
        },
    })

    read, dated, filed = (notion.page(page["id"])["properties"] for page in (made, row, attached))
    assert {name: read[name] for name in read if name not in ("Created", "Last edited")} == {
        "Brief": "Ashgrove Tiles: brief", "Client": "Ashgrove Tiles", "Status": "Former", "Project": "Kiln watch 🔥", "Type": "",
        "Owner": owner["name"], "Website": "https://tiles.example/a", "Contact": "office@tiles.example",
        "Phone": "+44 1632 960001", "Words": "1234.5", "Confidential": "no", "Handling": "May be shared",
        "Meetings": STEERING, "Meeting count": "1", "Last meeting": "2025-09-18", "ID": read["ID"],
    }
    assert re.fullmatch(r"BRF-\d+", read["ID"])
    assert (dated["Meeting"], dated["Date"], dated["Type"]) == ("", "2026-03-04 → 2026-03-06", "Meeting notes, Draft")
    assert filed["Attachments"] == "plan.pdf" and filed["Author"] == "Alpha Machine"


def test_a_property_with_many_references_is_whole(notion):
    meetings = notion.put(*({"title": f"Sync {n}", "parent": {"data_source_id": data_source(notion, NOTES)}} for n in range(60)))
    brief = notion.put_one(
        title="Manifold: brief", parent={"data_source_id": data_source(notion, BRIEFS)},
        properties={"Meetings": {"relation": [{"id": page["id"]} for page in meetings]}},
    )

    assert len(notion.page(brief)["properties"]["Meetings"].split(", ")) == 60


def test_text_of_every_script_stays_as_it_is(notion):
    lines = ["🚀 Launch 👩‍👩‍👧 family", "שלום, this is \u202bעברית\u202c inside", "مرحبا بالعالم", "e\u0301 and é", "日本語のメモ"]
    page = notion.put_one(title="🚀 Orbit שלום", children=[{"type": "paragraph", "paragraph": {"rich_text": line}} for line in lines])

    read = notion.page(page)
    assert read["title"] == "🚀 Orbit שלום"
    assert read["markdown"] == "\n\n".join(lines) + "\n"


def test_a_page_without_a_title_or_text(notion):
    read = notion.page(notion.put_one())

    assert (read["title"], read["markdown"], read["complete"]) == ("", "", True)


# Search


def test_search_pages_through_everything_once(notion):
    notion.put(*({"title": f"Ledger entry {number:03}"} for number in range(230)))
    before = notion.now()

    found, cursor = [], None
    while True:
        answer = success(notion.get("search", params={"q": "ledger entry", "limit": 70} | ({"cursor": cursor} if cursor else {})))
        found += answer["items"]
        cursor = answer["next_cursor"]
        if not cursor:
            break

    assert sorted(item["title"] for item in found) == [f"Ledger entry {number:03}" for number in range(230)]
    assert {item["type"] for item in found} == {"page"}
    assert all(call.body["page_size"] <= 100 for call in notion.calls(before))


def test_search_finds_databases_and_everything_without_words(notion):
    assert [(item["type"], item["id"]) for item in items(notion.get("search", params={"q": "client briefs"}))] == [
        ("database", data_source(notion, BRIEFS))
    ]
    assert {"page", "database"} == {item["type"] for item in items(notion.get("search", params={"limit": 200}))}
    assert items(notion.get("search", params={"q": "nothing is called so"})) == []


def test_search_refuses_what_it_does_not_know(notion):
    assert "limit" in problem(notion.get("search", params={"limit": "0"}), {400, 422})["detail"] + str(
        notion.get("search", params={"limit": "0"}).json()
    )
    problem(notion.get("search", params={"query": "brief"}), {400, 422})
    problem(notion.get("search", params={"cursor": "nonsense"}), {400, 422})


# Projects and clients


@pytest.mark.parametrize("title_property, database", [("Brief", BRIEFS), ("Document", REQUIREMENTS), ("Meeting", NOTES)])
def test_a_title_counts_whatever_its_property_is_called(notion, title_property, database):
    name = f"Lanternfish {title_property}"
    page = notion.put_one(title=name, parent={"data_source_id": data_source(notion, database)}, markdown="About it.")

    found = subject(notion, "projects", name)
    assert (found["match"], found["page"]["id"], found["page"]["markdown"]) == ("exact", page, "About it.\n")
    assert [(item["id"], item["matched_by"]) for item in found["pages"]] == [(page, "title")]


def test_a_page_under_a_page_is_found_by_its_title(notion):
    page = notion.put_one(title="Periwinkle", parent={"page_id": BRIEF})

    assert subject(notion, "clients", "periwinkle")["page"]["id"] == page


def test_the_name_as_a_whole_comes_before_the_name_within(notion):
    partly = notion.put_one(title="All about Marlin Dredging and others", last_edited_time="2026-10-01T10:00:00.000Z")
    exactly = notion.put_one(title="Marlin Dredging")

    found = subject(notion, "clients", "Marlin Dredging")
    assert found["match"] == "exact" and [page["id"] for page in found["pages"]] == [exactly]
    partial = subject(notion, "clients", "All about Marlin")
    assert partial["match"] == "partial" and [page["id"] for page in partial["pages"]] == [partly]


def test_a_client_is_found_by_its_properties_too(notion):
    found = subject(notion, "clients", "Fennimore & Pike Grocers")

    assert [(page["title"], page["matched_by"]) for page in found["pages"]] == [
        ("Fennimore & Pike Grocers: client brief", "title"), ("Fennimore steering meeting, 18 September 2025", "Client"),
    ]
    assert found["page"]["id"] == found["pages"][0]["id"] and "Bethany Strand" in found["page"]["markdown"]


def test_a_project_is_found_by_properties_of_different_types(notion):
    found = subject(notion, "projects", "corrigan bay turbine alerts")

    assert {page["title"] for page in found["pages"]} == {
        "Corrigan Bay Wind: client brief and scope", "Corrigan Bay weekly status, 30 September 2025",
    }
    assert {page["matched_by"] for page in found["pages"]} == {"Project"}
    assert found["page"]["title"] == "Corrigan Bay Wind: client brief and scope" or found["page"]["id"] == found["pages"][0]["id"]


def test_a_database_with_the_name_comes_with_its_rows(notion):
    found = subject(notion, "projects", "client briefs")

    database = next(item for item in found["databases"] if item["title"] == "Client briefs")
    assert database["id"] == data_source(notion, BRIEFS)
    assert "Merrowdale Health: client brief" in {row["title"] for row in database["rows"]}


def test_two_pages_of_one_name_both_come(notion):
    older = notion.put_one(title="Twin Harbour")
    newer = notion.put_one(title="Twin Harbour", last_edited_time="2025-10-02T10:00:00.000Z")

    found = subject(notion, "projects", "Twin Harbour")
    assert [page["id"] for page in found["pages"]] == [newer, older] and found["page"]["id"] == newer


@pytest.mark.parametrize("name", ["🦀 Crab Labs", "פרויקט אלפא", "مشروع بيتا", "Ångström & Søn", "50% / Half?"])
def test_names_of_every_script(notion, name):
    page = notion.put_one(title=name)

    assert subject(notion, "projects", name)["page"]["id"] == page


def test_pages_in_the_trash_are_not_found(notion):
    notion.put(dict(title="Sunken Barge", in_trash=True), dict(title="Private Barge", shared=False))

    problem_of = [notion.get(f"clients/{name}").json() for name in ("Sunken%20Barge", "Private%20Barge")]
    assert [found["status"] for found in problem_of] == [404, 404]


def test_an_unknown_name_tells_near_ones(notion):
    answer = notion.get("clients/Quilhaven%20Frieght")

    assert answer.status_code == 404 and answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["near"] == ["Quillhaven Freight"]
    assert answer.json()["detail"] == "There is no client called “Quilhaven Frieght”. Near: Quillhaven Freight."


# Requirements


@pytest.mark.parametrize("page", SAMPLE_PAGES)
def test_each_requirement_stands_in_its_block(notion, page):
    texts = {block["id"]: " ".join(words(block).split()) for block in all_blocks(notion.tree(page))}

    found = notion.requirements(page)
    assert found["page_id"] == page and found["complete"] and found["engine"] == "rules"
    assert every_requirement(found)
    for item in every_requirement(found):
        assert item["block_id"] in texts
        assert item["text"] == " | ".join(part for part in texts[item["block_id"]].split(" | ") if part)
        assert item["url"] == f"{found['url']}#{item['block_id'].replace('-', '')}"


@pytest.mark.parametrize("page", SAMPLE_PAGES)
def test_requirements_tell_nothing_of_money(notion, page):
    told = every_requirement(notion.requirements(page))

    assert not any(re.search(r"[$€£]|\bnet 30\b|instal?lment|\bfee\b", item["text"]) for item in told)
    assert not any("Commercial" in item["headings"] for item in told)


def test_what_stands_under_commercial_headings_never_comes_out(notion):
    page = notion.put_one(title="Offer", markdown="\n".join([
        "# Scope", "- The importer must read PDF files", "# Commercial", "- Half is due at the start", "## Payment schedule",
        "- 30 percent on 1 March 2026", "### Technical notes", "- Must be paid through the API of their bank",
        "# Requirements", "- The export must cost at most 500 EUR", "- It should stay below € 20 a day",
        "- A licence must not exceed thirty thousand pounds", "- It has to save 12 grand a year", "- It must keep CHF 5'000 aside",
        "- It must export CSV",
    ]))

    assert [item["text"] for item in every_requirement(notion.requirements(page))] == [
        "The importer must read PDF files", "It must export CSV",
    ]


def test_requirements_of_what_is_no_page(notion):
    def ask(body: object):
        return notion.stack.direct("notion").post("/notion/requirements", json=body)

    assert problem(ask({}), 422)["errors"][0]["pointer"] == "/page_id"
    assert problem(ask({"page_id": "brief"}), 422)["errors"][0]["pointer"] == "/page_id"
    problem(ask({"page_id": "11111111-1111-4111-8111-111111111111"}), 404)
    problem(ask([]), {400, 422})


# What it keeps


def test_an_unchanged_page_is_asked_for_with_one_call(notion):
    page = notion.put_one(title="Kept", generated_blocks=150)
    first = notion.page(page)
    before = notion.now()

    again = notion.page(page, refresh=True)
    assert [repr(call) for call in notion.calls(before)] == [f"GET /pages/{page} → 200"]
    assert again["markdown"] == first["markdown"] and again["fetched_at"] > first["fetched_at"]


def test_a_page_asked_for_a_moment_ago_is_not_asked_for_again(notion):
    page = notion.put_one(title="Fresh", markdown="Once.")
    notion.page(page)
    before = notion.now()

    assert notion.page(page)["markdown"] == "Once.\n"
    assert notion.calls(before) == []


def test_an_edited_page_is_read_anew(notion):
    page = notion.put_one(title="Edited", markdown="Before.")
    notion.page(page)
    notion.add(page, "After.")

    assert notion.page(page, refresh=True)["markdown"] == "Before.\n\nAfter.\n"


def test_what_is_known_outlives_a_restart_and_an_outage(own_notion):
    notion = own_notion()
    page = notion.put_one(title="Lighthouse", markdown="It blinks.")
    subject(notion, "projects", "Lighthouse")
    notion.restart()
    before = notion.now()

    assert notion.page(page, refresh=True)["markdown"] == "It blinks.\n"
    assert [call.path for call in notion.calls(before)] == [f"/pages/{page}"]

    notion.stack.sandbox.kill()
    known = notion.page(page, refresh=True)
    assert known["stale"] and known["markdown"] == "It blinks.\n"
    assert re.fullmatch(r"Notion could not be asked \(.+\)\. This is from 2\d{3}-.+Z\.", known["notice"])
    told = subject(notion, "projects", "Lighthouse")
    assert told["stale"] and told["page"]["id"] == page and "only what was read before" in told["notice"]
    problem(notion.get(f"pages/{BRIEF}"), 503)
    problem(notion.get("search"), 503)

    notion.stack.sandbox.open()
    eventually(lambda: not notion.page(page, refresh=True)["stale"], "Notion is asked again")


# Every call


def test_every_call_says_who_and_which_version(own_notion):
    wire = Wire("notion").start()
    try:
        notion = own_notion(NOTION_API_URL=f"{wire.url}/sandbox/notion/v1")
        wire.target = notion.stack.sandbox.url
        notion.page(BRIEF)
        subject(notion, "clients", "Merrowdale Health")
        success(notion.publish("Minutes", "- one\n- two", parent_id=BRIEF), 201)
        success(notion.publish("Minutes", "- one\n- three", parent_id=BRIEF))
    finally:
        wire.stop()

    sent = [head.decode() for what, head in wire.heard if "the answer to" not in what]
    assert {"GET", "POST", "PATCH", "DELETE"} <= {what.split()[1] for what, _ in wire.heard}
    assert all(f"'Bearer {NOTION_TOKEN}'" in head for head in sent)
    assert all(re.search(rf"'notion-version': '{NOTION_VERSION}'", head, re.I) for head in sent)
    for call in notion.calls():
        assert call.status == 200, call
        size = re.search(r"page_size=(\d+)", call.path)
        assert int(size[1] if size else (call.body or {}).get("page_size", 1)) <= 100
    assert NOTION_TOKEN not in notion.stack.notion.log.read_text()
