"""The image, the composition and the manifests: what they must have, and that they fit one another."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from dateline import __version__
from dateline.cli import main
from dateline.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
DOCKER = ROOT / "deploy" / "docker"
MANIFESTS: list[Any] = list(yaml.safe_load_all((ROOT / "deploy/kubernetes/dateline.yaml").read_text()))
COMPOSED: Any = yaml.safe_load((DOCKER / "compose.yaml").read_text())
WORDS = {
    "FROM", "RUN", "COPY", "ENV", "USER", "WORKDIR", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT",
    "CMD",
}  # fmt: skip
SCHEMAS = Path(__file__).parent / "schemas"


def instructions() -> list[tuple[str, str]]:
    """The instructions of the Dockerfile, with their lines joined."""
    text = re.sub(r"^#.*\n", "", (DOCKER / "Dockerfile").read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    return [(line.split()[0], line.partition(" ")[2].strip()) for line in text.splitlines() if line.strip()]


def stages() -> list[list[tuple[str, str]]]:
    found: list[list[tuple[str, str]]] = []
    for word, rest in instructions():
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest))
    return found


def test_dockerfile_has_known_instructions() -> None:
    assert {word for word, _ in instructions()} <= WORDS


def test_base_images_are_of_a_version() -> None:
    images = [rest.split()[0] for word, rest in instructions() if word == "FROM"]
    assert all(re.fullmatch(r"\w+:\d[\w.-]+", image) for image in images), images


def test_image_installs_what_is_locked_and_nothing_else() -> None:
    installs = [rest for word, rest in instructions() if word == "RUN" and "pip install" in rest]
    assert len(installs) == 2
    assert "--require-hashes" in installs[0]
    assert {"--no-deps", "--no-index"} <= set(shlex.split(installs[1]))
    for lock in re.findall(r"requirements/\w+\.txt", installs[0]):
        assert (ROOT / lock).exists()


def test_image_copies_what_is_there() -> None:
    for word, rest in instructions():
        if word == "COPY" and "--from" not in rest:
            assert all((ROOT / source).exists() for source in rest.split()[:-1]), rest


def test_what_the_image_copies_makes_the_whole_package(tmp_path: Path) -> None:
    for word, rest in stages()[1]:
        if word == "COPY" and "--from" not in rest:
            *sources, target = rest.split()
            for source in map(ROOT.joinpath, sources):
                copy(source, tmp_path / target / ("" if source.is_dir() else source.name))
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", tmp_path / "made", tmp_path], check=True, cwd=tmp_path)
    (wheel,) = (tmp_path / "made").glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT / "service").as_posix() for path in (ROOT / "service").rglob("*.py")}
    assert {name for name in modules if "node_modules" not in name} <= names
    assert "dateline/api/templates/reference.html" in names


def copy(source: Path, target: Path) -> None:
    """Copy a file or folder as an image does: symbolic links stay what they are."""
    if source.is_dir():
        left_out = shutil.ignore_patterns("node_modules", "dist", "__pycache__", "*.egg-info")
        shutil.copytree(source, target, symlinks=True, ignore=left_out, dirs_exist_ok=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target, follow_symlinks=False)


def test_last_stage_runs_as_nobody_special_and_has_no_compiler() -> None:
    last = dict(stages()[-1])
    assert re.fullmatch(r"\d{5}:\d{5}", last["USER"])
    assert "apt-get" not in (DOCKER / "Dockerfile").read_text()
    assert last["HEALTHCHECK"].count("/health/ready") == 1


def test_python_of_the_image_is_one_that_is_locked_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    (version,) = set(re.findall(r"python:3\.(\d+)", (DOCKER / "Dockerfile").read_text()))
    assert asked == ">=3.11"
    assert 11 <= int(version) <= 13


def environments() -> list[dict[str, str]]:
    image = dict(
        each.partition("=")[::2] for word, rest in instructions() if word == "ENV" for each in shlex.split(rest)
    )
    (config,) = [each for each in MANIFESTS if each["kind"] == "ConfigMap"]
    return [image, config["data"], COMPOSED["services"]["service"]["environment"]]


@pytest.mark.parametrize("told", environments(), ids=["image", "kubernetes", "compose"])
def test_settings_that_are_told_exist(told: dict[str, str]) -> None:
    ours = {name: re.sub(r"\$\{.*?\}", "x", value) for name, value in told.items() if name.startswith(PREFIX)}
    assert ours
    Settings.from_environment(ours)


def commands() -> list[list[str]]:
    composed = [COMPOSED["services"][name]["command"] for name in ("migrate", "service")]
    containers = [each["spec"]["template"]["spec"]["containers"][0] for each in MANIFESTS if each["kind"] in WORKLOADS]
    return [*composed, *(container["args"] for container in containers)]


WORKLOADS = ("Job", "Deployment")


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_commands_that_are_run_exist(command: list[str]) -> None:
    group: Any = main
    for word in command:
        group = group.commands[word]


def test_composition_fits_together() -> None:
    services = COMPOSED["services"]
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)
        for volume in service.get("volumes", []):
            assert volume.partition(":")[0] in COMPOSED["volumes"]
    assert all(port.startswith("127.0.0.1:") for service in services.values() for port in service.get("ports", []))
    assert services["service"]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert services["service"]["read_only"] and services["service"]["cap_drop"] == ["ALL"]


def test_manifests_are_of_their_kinds() -> None:
    assert [each["kind"] for each in MANIFESTS] == [
        "ConfigMap", "Job", "Deployment", "Service", "PodDisruptionBudget",
    ]  # fmt: skip
    schema = yaml.safe_load((SCHEMAS / "kubernetes.yaml").read_text())
    for each in MANIFESTS:
        validator = Draft202012Validator({"$ref": f"#/$defs/{each['kind']}", "$defs": schema["$defs"]})
        assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(each)] == []


def test_manifests_fit_together() -> None:
    kinds = {each["kind"]: each for each in MANIFESTS}
    labels = kinds["Deployment"]["spec"]["template"]["metadata"]["labels"]
    for selector in (
        kinds["Deployment"]["spec"]["selector"]["matchLabels"],
        kinds["Service"]["spec"]["selector"],
        kinds["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
    ):
        assert selector == labels
    pods = [kinds[kind]["spec"]["template"]["spec"] for kind in WORKLOADS]
    containers = [pod["containers"][0] for pod in pods]
    assert {container["image"] for container in containers} == {f"dateline:{__version__}"}
    # The service is called as the settings begin, and Kubernetes would tell each pod DATELINE_PORT=tcp://….
    assert not any(pod["enableServiceLinks"] for pod in pods)
    assert pods[1]["topologySpreadConstraints"][0]["labelSelector"]["matchLabels"] == labels
    _, seconds = containers[1]["lifecycle"]["preStop"]["exec"]["command"]
    assert pods[1]["terminationGracePeriodSeconds"] > int(seconds) + Settings().graceful_seconds
    user = dict(stages()[-1])["USER"].partition(":")[0]
    assert {str(pod["securityContext"]["runAsUser"]) for pod in pods} == {user}
