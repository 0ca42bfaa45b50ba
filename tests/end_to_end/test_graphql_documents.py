"""Every GraphQL document that the linear service sent in this run is valid in Linear's own schema."""

from pathlib import Path

import pytest

from support.api import success

SCHEMA = Path(__file__).resolve().parents[3] / "shared/schemas/linear.graphql"


@pytest.fixture(scope="module")
def schema():
    if not SCHEMA.exists():
        pytest.skip(f"Linear's schema is not here ({SCHEMA.name} in shared/schemas beside the project)")
    from graphql import build_schema

    return build_schema(SCHEMA.read_text())


def test_documents_are_valid_and_use_nothing_deprecated(schema, graphql_documents, stack):
    from graphql import NoDeprecatedCustomRule, parse, specified_rules, validate

    stack.api.get("/linear/workspace", params={"refresh": "true"})
    created = stack.api.post(
        "/linear/issues",
        json={"issues": [{"title": "For the schema", "team": "Delivery", "subtasks": ["Part"], "evidence": [{"quote": "We need it."}]}]},
    )
    identifier = success(created, 201)["created"][0]["identifier"]
    success(stack.api.get(f"/linear/issues/{identifier}"))
    success(stack.api.call("PATCH", f"/linear/issues/{identifier}", json={"priority": 2}))
    stack.collect_documents()
    documents = graphql_documents | stack.documents

    assert len(documents) >= 4, "reading, creating and changing take several documents"
    assert any("mutation" in document for document in documents)
    for document in sorted(documents):
        errors = validate(schema, parse(document), [*specified_rules, NoDeprecatedCustomRule])
        assert not errors, f"{errors}\n{document}"
