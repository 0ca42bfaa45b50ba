"""Every GraphQL document that the linear service sent in this run is valid in Linear's own schema, and cheap enough."""

import math
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


# A query that costs more is refused whatever is left of the allowance.
MOST_POINTS = 10_000


def spread(selections, fragments):
    """The fields, with those of fragments in their place."""
    for selection in selections:
        if selection.kind == "fragment_spread":
            yield from spread(fragments[selection.name.value].selection_set.selections, fragments)
        else:
            yield selection


def points(selections, type_, fragments) -> float:
    """Linear's rule: a tenth for a scalar, one for an object, and for a connection its page size times a node's cost.
    A plain list counts as 50, the most that a batch has."""
    from graphql import GraphQLObjectType, get_named_type

    cost = 0.0
    for field in spread(selections, fragments):
        inner = get_named_type(type_.fields[field.name.value].type)
        if not isinstance(inner, GraphQLObjectType):
            cost += 0.1
        elif inner.name.endswith("Connection"):
            first = next((int(a.value.value) for a in field.arguments if a.name.value == "first"), None)
            assert first and first <= 250, f"{field.name.value} is asked for without a page size"
            nodes = next(part for part in field.selection_set.selections if part.name.value == "nodes")
            node = get_named_type(inner.fields["nodes"].type)
            cost += first * (1 + points(nodes.selection_set.selections, node, fragments))
        else:
            count = 50 if "[" in str(type_.fields[field.name.value].type) else 1
            cost += count * (1 + points(field.selection_set.selections, inner, fragments))
    return cost


def test_documents_are_valid_cheap_and_use_nothing_deprecated(schema, graphql_documents, stack):
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
        parsed = parse(document)
        errors = validate(schema, parsed, [*specified_rules, NoDeprecatedCustomRule])
        assert not errors, f"{errors}\n{document}"
        operation, *others = parsed.definitions
        fragments = {other.name.value: other for other in others}
        root = schema.query_type if operation.operation.value == "query" else schema.mutation_type
        assert math.ceil(points(operation.selection_set.selections, root, fragments)) <= MOST_POINTS, document
