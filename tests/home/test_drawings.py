"""Woven drawings are cached for every worker, and drawn again when the cached file is lost."""

import errno
import subprocess
import sys

import pytest

from home import drawings
from home.drawings import drawing, drawing_file, path_of
from home.weave.panel import panel_svg
from tests.factories.cases import CasePageFactory

PANEL = ("case-0", (1,), ("health",), "pilot", "3:2")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """Give each test an empty folder and an empty memory cache."""
    settings.DRAWINGS_DIR = tmp_path / "drawings"
    drawing.cache_clear()
    yield tmp_path
    drawing.cache_clear()


def counted():
    """Return a function that draws and counts its calls; each has the same name."""

    def draw(*inputs):
        draw.calls += 1
        return f"<svg>{inputs}</svg>"

    draw.calls = 0
    return draw


def test_a_drawing_is_cached_in_memory():
    draw = counted()
    assert drawing(draw, 1) == drawing(draw, 1) == "<svg>(1,)</svg>"
    assert draw.calls == 1


def test_another_worker_reads_the_drawing_from_disk():
    drawing(counted(), 1)
    drawing.cache_clear()
    other_worker = counted()
    assert drawing(other_worker, 1) == "<svg>(1,)</svg>"
    assert other_worker.calls == 0


def test_another_process_finds_the_file_under_the_same_name():
    cached = drawing(panel_svg, *PANEL)
    code = (
        "import os, sys; sys.path[:0] = ['.', 'site']\n"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings.test'\n"
        "import django; django.setup()\n"
        "from home import drawings\n"
        "from home.weave.panel import panel_svg\n"
        f"print(drawings.path_of(panel_svg, {PANEL!r}).name, end='')"
    )
    command = [sys.executable, "-c", code]
    name = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert path_of(panel_svg, PANEL).name == name
    assert cached == panel_svg(*PANEL)


def test_another_input_is_another_drawing():
    assert drawing(panel_svg, *PANEL) != drawing(panel_svg, "case-1", *PANEL[1:])


def test_other_code_does_not_find_the_drawings_of_the_old_code(monkeypatch):
    draw = counted()
    drawing_file(draw, 1)
    monkeypatch.setattr(drawings, "code_version", lambda: "other")
    drawing_file(draw, 1)
    assert draw.calls == 2


@pytest.mark.parametrize("damage", [b"", b"<svg>", b"0" * 64 + b"<svg></svg>"])
def test_a_damaged_file_is_drawn_again_and_replaced(damage):
    draw = counted()
    drawing_file(draw, 1)
    path_of(draw, (1,)).write_bytes(damage)
    assert drawing_file(draw, 1) == drawing_file(draw, 1) == b"<svg>(1,)</svg>"
    assert draw.calls == 2


def test_drawings_are_not_cached_if_the_disk_is_full(monkeypatch, caplog):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(drawings.os, "replace", full)
    draw = counted()
    assert drawing_file(draw, 1) == drawing_file(draw, 1) == b"<svg>(1,)</svg>"
    assert draw.calls == 2
    assert "will be drawn again" in caplog.text
    assert not list(path_of(draw, (1,)).parent.iterdir())


def test_drawings_are_not_cached_if_the_folder_cannot_be_created(own_folder, caplog):
    (own_folder / "drawings").write_text("a file where the folder should be")
    assert drawing_file(counted(), 1) == b"<svg>(1,)</svg>"
    assert "will be drawn again" in caplog.text


@pytest.mark.django_db
def test_a_page_that_is_rendered_again_uses_cached_drawings(client, monkeypatch):
    case = CasePageFactory()
    client.get(case.url)
    client.get(case.get_parent().url)
    monkeypatch.setattr(drawings, "drawing_file", lambda *_: pytest.fail("drawn again"))
    assert "weave-panel" in client.get(case.url).content.decode()
    assert client.get(case.get_parent().url).status_code == 200
