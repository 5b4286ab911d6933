"""Runs veraPDF, the reference checker of PDF/UA, which comes from Maven Central."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

VERSION = "1.28.2"
ARTIFACT = f"org.verapdf.apps:greenfield-apps:{VERSION}"
SHA256 = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy"
MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
CACHE = Path(__file__).resolve().parents[2] / ".cache" / "verapdf"


def program():
    """Return the path of the JAR, fetched once."""
    jar = CACHE / f"greenfield-apps-{VERSION}.jar"
    if not jar.exists():
        if not shutil.which("mvn"):
            pytest.skip("Maven: apt-get install maven")
        command = ["mvn", "-q", "-B", COPY, f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={CACHE}"]
        subprocess.run(command, check=True, timeout=600)
    assert hashlib.sha256(jar.read_bytes()).hexdigest() == SHA256, jar
    return jar


def faults_of(folder):
    """Return the lines about the PDF files of `folder` that break a rule of PDF/UA-1."""
    command = ["java", "-cp", program(), MAIN, "--flavour", "ua1", "--format", "text", "-v"]
    done = subprocess.run([*command, folder], capture_output=True, text=True, timeout=300)
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    return [line for line in lines if not line.startswith("PASS ")]
