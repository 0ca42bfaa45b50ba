"""The shared packages by version: released into repositories of their own, and a service on top of them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env=os.environ | environment, capture_output=True, text=True, timeout=300
    )


def git(*words: str, cwd: Path) -> str:
    ended = run("git", "-c", "user.name=Test", "-c", "user.email=test@example.com", *words, cwd=cwd)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A repository with this tree's shared packages and script, committed."""
    project = tmp_path_factory.mktemp("project")
    ignored = shutil.ignore_patterns(".build*", ".swiftpm", "Package.resolved", "__pycache__")
    for folder in ["shared", "scripts"]:
        shutil.copytree(ROOT / folder, project / folder, ignore=ignored)
    git("init", "--quiet", "--initial-branch=main", cwd=project)
    git("add", "--all", cwd=project)
    git("commit", "--quiet", "--message", "Everything", cwd=project)
    return project


@pytest.fixture(scope="module")
def released(project, tmp_path_factory) -> Path:
    """A folder of bare repositories after a first release."""
    folder = tmp_path_factory.mktemp("git-server")
    ended = run(project / "scripts/release-shared", "1.2.0", folder, cwd=project)
    assert ended.returncode == 0, ended.stderr
    assert f"ALPHA_SHARED=file://{folder}@1.2.0" in ended.stderr
    return folder


@pytest.mark.parametrize("package", ["core", "services_common"])
def test_each_package_has_a_repository_with_its_own_files_at_the_root(released, project, package):
    repository = released / f"{package}.git"

    files = git("ls-tree", "-r", "--name-only", "1.2.0", cwd=repository).splitlines()

    assert "Package.swift" in files
    assert len(files) == len(git("ls-files", f"shared/{package}", cwd=project).splitlines())
    assert git("rev-parse", "main", cwd=repository) == git("rev-parse", "1.2.0", cwd=repository)


def test_a_service_names_the_shared_packages_by_path_or_by_version(released, tmp_path):
    (tmp_path / "linear").mkdir()
    shutil.copy(ROOT / "services/linear/Package.swift", tmp_path / "linear")

    def dependencies(**environment: str) -> dict[str, dict]:
        ended = run("swift", "package", "dump-package", cwd=tmp_path / "linear", **environment)
        assert ended.returncode == 0, ended.stderr
        found = {}
        for dependency in json.loads(ended.stdout)["dependencies"]:
            (kind, (details,)), = dependency.items()
            found[details["identity"]] = details | {"kind": kind}
        return found

    by_path = dependencies(ALPHA_SHARED="")
    by_version = dependencies(ALPHA_SHARED=f"file://{released}@1.2.0")

    for package in ["core", "services_common"]:
        assert by_path[package]["kind"] == "fileSystem"
        assert by_version[package]["kind"] == "sourceControl"
        assert f"{released}/{package}.git" in json.dumps(by_version[package]["location"]).replace("\\/", "/")
        assert by_version[package]["requirement"] == {"range": [{"lowerBound": "1.2.0", "upperBound": "2.0.0"}]}


def test_a_service_alone_resolves_on_a_release(released, tmp_path):
    """A copy of one service, far from the tree, gets both packages from their repositories."""
    service = tmp_path / "linear"
    shutil.copytree(ROOT / "services/linear", service, ignore=shutil.ignore_patterns(".build*", "Package.resolved"))

    ended = run(
        "swift", "package", "--scratch-path", tmp_path / "scratch", "resolve",
        cwd=service, ALPHA_SHARED=f"file://{released}@1.2.0",
    )

    assert ended.returncode == 0, ended.stderr
    pins = {pin["identity"]: pin for pin in json.loads((service / "Package.resolved").read_text())["pins"]}
    for package in ["core", "services_common"]:
        assert pins[package]["location"].removeprefix("file://") == f"{released}/{package}.git"
        assert pins[package]["state"]["version"] == "1.2.0"


def test_the_same_release_again_changes_nothing(released, project):
    ended = run(project / "scripts/release-shared", "1.2.0", released, cwd=project)

    assert ended.returncode == 0 and "released already" in ended.stderr


def test_other_content_under_a_released_number_is_refused_and_a_new_number_is_taken(released, project):
    (project / "shared/core/README.md").write_text("changed\n")
    dirty = run(project / "scripts/release-shared", "1.3.0", released, cwd=project)
    assert dirty.returncode != 0 and "not committed" in dirty.stderr
    git("add", "--all", cwd=project)
    git("commit", "--quiet", "--message", "Change", cwd=project)

    same = run(project / "scripts/release-shared", "1.2.0", released, cwd=project)
    new = run(project / "scripts/release-shared", "1.3.0", released, cwd=project)

    assert same.returncode != 0 and "from another state" in same.stderr
    assert new.returncode == 0, new.stderr
    assert git("tag", cwd=released / "core.git").split() == ["1.2.0", "1.3.0"]


@pytest.mark.parametrize("arguments", [[], ["1.2.0"], ["one", "/tmp/nowhere"]])
def test_wrong_arguments_are_refused(project, arguments):
    assert run(project / "scripts/release-shared", *arguments, cwd=project).returncode != 0
