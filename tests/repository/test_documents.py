"""What the documents say is so: links lead somewhere, commands exist, tables agree with manifests and code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    path for path in ROOT.rglob("*.md") if not any(part.startswith(".build") for part in path.relative_to(ROOT).parts)
)
MANIFESTS = [*ROOT.glob("*/Package.swift"), *ROOT.glob("*/*/Package.swift")]


def every_document(function):
    return pytest.mark.parametrize("document", DOCUMENTS, ids=[str(path.relative_to(ROOT)) for path in DOCUMENTS])(function)


def sources(*folders: str) -> str:
    return "".join(path.read_text() for folder in folders for path in (ROOT / folder).rglob("Sources/**/*.swift"))


@every_document
def test_links_lead_somewhere(document):
    for target in re.findall(r"\]\(([^)#\s]+)", document.read_text()):
        if "://" not in target:
            assert (document.parent / target).exists(), target


@every_document
def test_make_targets_and_scripts_exist(document):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    text = document.read_text()

    for target in re.findall(r"(?:`|^    )make ([a-z-]+)", text, re.M):
        assert target in targets, target
    for script in re.findall(r"scripts/([a-z-]+)", text):
        assert (ROOT / "scripts" / script).exists(), script


@every_document
def test_fences_are_closed(document):
    assert len(re.findall(r"^\s*```", document.read_text(), re.M)) % 2 == 0


def test_every_package_has_a_readme():
    for manifest in MANIFESTS:
        assert (manifest.parent / "README.md").exists(), manifest.parent


def test_dependencies_are_all_explained():
    named = {}
    for manifest in MANIFESTS:
        for owner, name, version in re.findall(r'url: "https://github.com/([^/]+)/(.+?)\.git", from: "([\d.]+)"', manifest.read_text()):
            named[f"{owner}/{name}"] = version
    text = (ROOT / "docs/dependencies.md").read_text()

    explained = dict(re.findall(r"^\| ([\w.-]+/[\w.-]+) \| ([\d.]+) \|", text, re.M))

    assert explained == named


def test_python_dependencies_are_all_explained():
    pinned = dict(line.split("==") for line in (ROOT / "tests/requirements.txt").read_text().split())
    text = (ROOT / "docs/dependencies.md").read_text().split("## Python")[1]

    assert dict(re.findall(r"^\| ([\w-]+) \| ([\d.]+) \|", text, re.M)) == pinned


def test_settings_in_the_readme_exist():
    code = sources("shared", "services", "sandbox", "cli") + (ROOT / "gateway/Caddyfile").read_text()
    table = (ROOT / "README.md").read_text().split("## Settings")[1].split("## ")[0]

    for variable in re.findall(r"`([A-Z][A-Z_]{3,})`", "".join(line.split("|")[1] for line in table.splitlines() if line.startswith("|"))):
        prefixed = re.fullmatch(r"(?:TRANSCRIPT|SLACK|LINEAR|NOTION|SANDBOX)_PORT", variable)
        assert variable in code or (prefixed and "_PORT" in code), variable


@pytest.mark.parametrize("service", sorted(path.parent.name for path in ROOT.glob("services/*/Package.swift")))
def test_routes_in_a_services_readme_are_those_of_its_code(service):
    """Both have a table of method and path; the code's is in the comments over its route types."""
    row = re.compile(r"\|\s*(GET|POST|PATCH|PUT|DELETE)\s*\|\s*`([^`?]+)[^`]*`")
    readme = {match for match in row.findall((ROOT / f"services/{service}/README.md").read_text()) if match[1].startswith(f"/{service}/")}
    code = {match for match in row.findall(sources(f"services/{service}")) if match[1].startswith(f"/{service}/")}

    of_every_service = {("GET", f"/{service}/health"), ("GET", f"/{service}/openapi.json")}
    def plain(rows):
        return {(method, re.sub(r"\{[^}]*\}", "{}", path)) for method, path in rows}

    assert plain(readme) == plain(code | of_every_service)
