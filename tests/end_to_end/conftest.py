"""Stacks of real processes for the end-to-end tests."""

import pytest

from support import database
from support.notion import Notion
from support.slack import Slack
from support.stack import Stack, executable

GRAPHQL_DOCUMENTS = pytest.StashKey[set]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[GRAPHQL_DOCUMENTS] = set()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks at the documents of the whole run comes last."""
    items.sort(key=lambda item: item.path.name == "test_graphql_documents.py")


@pytest.fixture(scope="session", autouse=True)
def database_server():
    with database.server():
        yield


@pytest.fixture(scope="session")
def executables(database_server):
    for name in ("sandbox", "transcript", "linear", "notion", "slack"):
        executable(f"alpha-{name}")


@pytest.fixture(scope="session")
def graphql_documents(pytestconfig):
    """Every GraphQL document that the linear service sent in this run."""
    return pytestconfig.stash[GRAPHQL_DOCUMENTS]


@pytest.fixture(scope="module")
def stack(executables, tmp_path_factory, graphql_documents):
    """A running installation that the tests of one file share, writing to the sandbox."""
    stack = Stack(tmp_path_factory.mktemp("stack"))
    try:
        yield stack.open()
    finally:
        stack.close()
        graphql_documents |= stack.documents


@pytest.fixture
def own_stack(executables, tmp_path, graphql_documents):
    """Makes an installation for one test: `own_stack(write_mode="off")`."""
    made: list[Stack] = []

    def open_stack(**settings: str) -> Stack:
        made.append(Stack(tmp_path / f"stack{len(made)}", **settings))
        return made[-1].open()

    yield open_stack
    for stack in made:
        stack.close()
        graphql_documents |= stack.documents


@pytest.fixture(scope="module")
def notion(executables, tmp_path_factory):
    """The notion service before the sandbox's Notion, shared by the tests of one file."""
    notion = Notion(Stack(tmp_path_factory.mktemp("notion")))
    try:
        yield notion.open()
    finally:
        notion.close()


@pytest.fixture
def own_notion(executables, tmp_path):
    """The same for one test: `own_notion(NOTION_REQUESTS_PER_SECOND="3")`."""
    made: list[Notion] = []

    def open_notion(**settings: str) -> Notion:
        made.append(Notion(Stack(tmp_path / f"notion{len(made)}", **settings)))
        return made[-1].open()

    yield open_notion
    for notion in made:
        notion.close()


@pytest.fixture(scope="module")
def slack(executables, tmp_path_factory):
    """An installation and its Slack workspace, shared by the tests of one file."""
    slack = Slack(Stack(tmp_path_factory.mktemp("slack")))
    try:
        yield slack.open()
    finally:
        slack.close()


@pytest.fixture
def own_slack(executables, tmp_path):
    """The same for one test: `own_slack(slack_replicas=2)`."""
    made: list[Slack] = []

    def open_slack(**settings) -> Slack:
        made.append(Slack(Stack(tmp_path / f"slack{len(made)}", **settings)))
        return made[-1].open()

    yield open_slack
    for slack in made:
        slack.close()
