"""What the services say of themselves holds: every call that schemathesis makes of a description is answered as described.

Schemathesis makes calls of each operation's description: right ones, each limit and a step beyond it, and wrong ones. The
sandbox plays the platforms, so nothing excuses a 5xx. `SEED=7 EXAMPLES=500` makes other calls, and more of them
(`make openapi`).
"""

import pytest
import requests
import schemathesis
from schemathesis import Case
from schemathesis.specs.openapi import checks

from support.api import problem
from support.descriptions import LINEAR_WEBHOOK_SECRET, Proof, described
from support.samples import ALL
from support.stack import Stack, page

DESCRIBED = ("transcript", "linear", "notion", "slack")
EXCLUDED = [
    checks.ignored_auth,  # Proof replaces what would be wrong; the test of strangers looks at that
    checks.positive_data_acceptance,  # what is right by its form can still name what is not there: cursors, keys, names
]
# Takes what senders make of the fields, a number for a text and the like; what cannot be understood is refused all the same.
LENIENT = {"POST /transcript/webhook"}


@pytest.fixture(scope="module")
def stack(executables, tmp_path_factory):
    """Writes in the mode `test`, in which issues can be deleted too; the meetings are there to be read, changed and deleted."""
    stack = Stack(
        tmp_path_factory.mktemp("described"), write_mode="test", LINEAR_WEBHOOK_SECRET=LINEAR_WEBHOOK_SECRET,
        SLACK_CLIENT_ID="sandbox-client", SLACK_CLIENT_SECRET="sandbox-client-secret",
        SLACK_REDIRECT_URI="http://127.0.0.1/slack/oauth/redirect",
    )  # fmt: skip
    try:
        yield stack.open()
    finally:
        stack.close()


@pytest.fixture(scope="module")
def known(stack) -> dict[str, list[str]]:
    """What is really there, by the beginning of the paths that name it."""
    return {
        "/transcript/meetings": [stack.ingest(sample.body, sample.file, **sample.told)["id"] for sample in ALL[:3]],
        "/linear/issues": [issue["identifier"] for issue in stack.issues()[:3]],
        "/linear/members": ["Priyanka", "@tomek"],
        "/linear/clients": ["Merrowdale"],
        "/notion/pages": [found["id"] for found in page(stack.api.get("/notion/search", params={"q": "meeting"}))[:3]],
        "/notion/projects": ["Merrowdale"],
        "/notion/clients": ["Merrowdale"],
    }


@pytest.fixture
def description(request, stack, known):
    return described(stack.servers[request.param], known)


@pytest.mark.parametrize("description", DESCRIBED, indirect=True)
@schemathesis.pytest.from_fixture("description").parametrize()
def test_every_answer_is_as_described(case: Case):
    answer = case.call(auth=Proof(), allow_redirects=False)

    lenient = [checks.negative_data_rejection] if case.operation.label in LENIENT or has_empty_value(case) else []
    case.validate_response(answer, excluded_checks=EXCLUDED + lenient)


def has_empty_value(case: Case) -> bool:
    """An empty value of the query or of a form counts as not given, whatever its type."""
    form = case.body if case.media_type == "multipart/form-data" else None
    values = [value for part in (case.query, form) if isinstance(part, dict) for value in part.values()]
    return any(value in ("", [], [""]) for value in values)


@pytest.mark.parametrize("name", DESCRIBED)
def test_a_stranger_hears_what_to_present(stack, name):
    document = stack.direct(name).get(f"/{name}/openapi.json").json()
    for path, item in document["paths"].items():
        for method in item.keys() & {"get", "post", "patch", "delete"}:
            if item[method].get("security", document["security"]):
                answer = requests.request(method, stack.servers[name].url + path.replace("{", "").replace("}", ""), timeout=20)
                problem(answer, 401)
                assert "401" in item[method]["responses"], (method, path)


@pytest.mark.parametrize("name", DESCRIBED)
def test_every_route_says_that_there_can_be_too_much_to_do(stack, name):
    document = stack.direct(name).get(f"/{name}/openapi.json").json()
    for path, item in document["paths"].items():
        if path not in (f"/{name}/health", f"/{name}/openapi.json"):  # answered whatever there is to do
            for method in item.keys() & {"get", "post", "patch", "delete"}:
                assert "503" in item[method]["responses"], (method, path)
