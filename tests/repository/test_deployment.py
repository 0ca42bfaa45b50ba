"""Dockerfiles, compose file and manifests agree with each other and with the code. Images are not built here."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SERVICES = sorted(path.parent.name for path in ROOT.glob("services/*/Package.swift"))
PORTS = {"transcript": 8000, "slack": 8001, "linear": 8002, "notion": 8003}


def dockerfile(service: str) -> str:
    return (ROOT / f"services/{service}/Dockerfile").read_text()


def compose() -> dict:
    return yaml.safe_load((ROOT / "deploy/compose.yaml").read_text())


def manifests(name: str) -> list[dict]:
    return list(yaml.safe_load_all((ROOT / f"deploy/kubernetes/{name}.yaml").read_text()))


def container(service: str) -> dict:
    deployment = next(part for part in manifests(service) if part["kind"] == "Deployment")
    return deployment["spec"]["template"]["spec"]["containers"][0]


def plain_environment(service: str) -> dict[str, str]:
    return {entry["name"]: entry.get("value") for entry in container(service)["env"]}


def test_every_service_is_deployed():
    assert set(SERVICES) == set(compose()["services"]) - {"gateway"}
    of_all = {"settings", "ingress", "network"}
    assert set(SERVICES) == {path.stem for path in (ROOT / "deploy/kubernetes").glob("*.yaml")} - of_all


def test_every_service_is_reached_from_outside_and_by_the_others():
    paths = manifests("ingress")[0]["spec"]["rules"][0]["http"]["paths"]
    policy = manifests("network")[0]["spec"]
    names = [f"alpha-{service}" for service in SERVICES]

    assert {path["path"]: path["backend"]["service"]["name"] for path in paths} == {f"/{name}": f"alpha-{name}" for name in SERVICES}
    assert sorted(policy["podSelector"]["matchExpressions"][0]["values"]) == names
    assert policy["ingress"][0]["from"][0]["podSelector"] == policy["podSelector"]
    for service in SERVICES:
        deployment = next(part for part in manifests(service) if part["kind"] == "Deployment")
        assert deployment["spec"]["template"]["metadata"]["labels"]["app"] == f"alpha-{service}"


@pytest.mark.parametrize("path", sorted((ROOT / "deploy/kubernetes/scaling").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_scaled_is_deployed(path):
    scaling = yaml.safe_load(path.read_text())["spec"]

    assert scaling["scaleTargetRef"]["name"] == f"alpha-{path.stem}" and path.stem in SERVICES
    assert scaling["minReplicas"] > 1 and "PostgreSQL" in path.read_text()
    assert scaling["metrics"][0]["pods"]["metric"]["name"] in path.read_text().split("apiVersion")[0]  # the adapter's rule


@pytest.mark.parametrize("service", SERVICES)
def test_the_executable_is_the_one_that_the_package_makes(service):
    product = f"alpha-{service}"

    assert f'.executable(name: "{product}"' in (ROOT / f"services/{service}/Package.swift").read_text()
    assert f"--product {product}" in dockerfile(service)
    assert f'ENTRYPOINT ["/usr/local/bin/{product}"]' in dockerfile(service)
    assert f"/out/{product} /usr/local/bin/{product}" in dockerfile(service)
    assert compose()["services"][service]["image"].startswith(f"{product}:")
    assert compose()["services"][service]["build"]["dockerfile"] == f"services/{service}/Dockerfile"
    assert f"/{product}:" in container(service)["image"]


@pytest.mark.parametrize("service", SERVICES)
def test_the_port_is_the_same_everywhere(service):
    port = PORTS[service]

    assert f"PORT={port}" in dockerfile(service) and f"EXPOSE {port}\n" in dockerfile(service)
    assert compose()["services"][service]["environment"]["PORT"] == str(port)
    assert compose()["services"]["gateway"]["environment"][f"{service.upper()}_SERVICE_URL"] == f"http://{service}:{port}"
    assert container(service)["ports"] == [{"name": "http", "containerPort": port}]
    assert plain_environment(service)["PORT"] == str(port)
    backend = next(part for part in manifests(service) if part["kind"] == "Service")["spec"]["ports"][0]
    assert backend["port"] == port and backend["targetPort"] == "http"
    settings = manifests("settings")[0]["data"]
    assert settings[f"{service.upper()}_SERVICE_URL"] == f"http://alpha-{service}:{port}"
    assert f"{{${service.upper()}_SERVICE_URL:http://127.0.0.1:{port}}}" in (ROOT / "gateway/Caddyfile").read_text()
    sources = "".join(path.read_text() for path in (ROOT / f"services/{service}/Sources").rglob("*.swift"))
    assert re.search(rf"defaultPort: {port}\b", sources.replace("_", ""))


@pytest.mark.parametrize("service", SERVICES)
def test_the_swift_version_is_the_same_everywhere(service):
    needed = re.search(r'SWIFT_NEEDED="([\d.]+)"', (ROOT / "scripts/install-dependencies").read_text())[1]

    assert re.search(r"^FROM swift:([\d.]+)-bookworm AS build$", dockerfile(service), re.M)[1] == needed
    assert f"Swift {needed}" in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("service", SERVICES)
def test_containers_run_as_a_plain_user_and_stop_in_time(service):
    user = re.search(r"^USER (\d+)$", dockerfile(service), re.M)[1]
    pod = next(part for part in manifests(service) if part["kind"] == "Deployment")["spec"]["template"]["spec"]

    assert int(user) > 1000 and f"--uid {user}" in dockerfile(service)
    assert pod["securityContext"]["runAsUser"] == int(user) and pod["securityContext"]["runAsNonRoot"] is True
    assert pod["terminationGracePeriodSeconds"] > 30
    assert int(compose()["services"][service]["stop_grace_period"].removesuffix("s")) > 30
    assert container(service)["livenessProbe"]["httpGet"]["path"] == "/health"
    assert container(service)["readinessProbe"]["httpGet"]["path"] == "/ready"


@pytest.mark.parametrize("service", SERVICES)
def test_a_sqlite_file_has_one_writer_and_a_disk(service):
    deployment = next(part for part in manifests(service) if part["kind"] == "Deployment")["spec"]
    path = Path(plain_environment(service)["DATABASE_URL"].removeprefix("sqlite:"))

    assert deployment["replicas"] == 1 and deployment["strategy"]["type"] == "Recreate"
    assert str(path.parent) in [mount["mountPath"] for mount in container(service)["volumeMounts"]]
    assert compose()["services"][service]["environment"]["DATABASE_URL"] == f"sqlite:{path}"
    assert f"{service}-data:{path.parent}" in compose()["services"][service]["volumes"]
    assert f"install -d -o alpha -g alpha {path.parent}" in dockerfile(service)


@pytest.mark.parametrize("service", SERVICES)
def test_settings_are_ones_that_the_code_reads(service):
    """A misspelt variable would be passed over in silence."""
    code = "".join(
        path.read_text() for folder in ("shared", f"services/{service}") for path in (ROOT / folder).rglob("Sources/**/*.swift")
    )
    of_others = {f"{name.upper()}_SERVICE_URL" for name in PORTS}
    named = set(compose()["services"][service]["environment"]) | set(plain_environment(service))
    named |= set(manifests("settings")[0]["data"]) - of_others

    for name in named - of_others:
        known = name in code or (name.startswith("LINEAR_") and service != "linear")
        assert known, f"{name} is set for {service}, which does not read it"


def test_no_secret_stands_in_a_file():
    for path in (ROOT / "deploy").rglob("*"):
        if path.is_file() and path.name != ".env":
            for name, value in re.findall(r"(\w*(?:TOKEN|SECRET|KEY|PASSWORD)\w*)[ \t]*[:=][ \t]*(\S*)", path.read_text()):
                allowed = value in ("", '""') or value.startswith(("$", "{", "…", '"$(', "}", "alpha-secrets", "postgres://…"))
                assert allowed or name.endswith("secretKeyRef") or value.rstrip(",}") in (name, ""), f"{path.name}: {name}={value}"


@pytest.mark.parametrize("service", SERVICES)
def test_dependencies_resolve_from_what_the_dockerfile_copied_before_the_sources(service, tmp_path):
    """Does by hand what the first stage does until it resolves, so a manifest that is not copied is missed here."""
    before = dockerfile(service).split("RUN swift package resolve")[0]
    for source, target in re.findall(r"^COPY (\S+) (\S+)$", before, re.M):
        (tmp_path / target).mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / source, tmp_path / target)
    assert len(list(tmp_path.rglob("Package.swift"))) == 3

    ended = subprocess.run(
        ["swift", "package", "resolve", "--package-path", f"services/{service}", "--scratch-path", ".build"],
        cwd=tmp_path, env={key: value for key, value in os.environ.items() if key != "ALPHA_SHARED"},
        capture_output=True, text=True, timeout=300,
    )

    assert ended.returncode == 0, ended.stderr
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert ignored[0] == "*" and {"!shared", "!services"} <= set(ignored)
