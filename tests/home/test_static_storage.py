import pytest

from django.core.files.base import ContentFile

from home.static_storage import MinifiedStaticFilesStorage


@pytest.mark.parametrize(
    ("name", "saved"),
    [("site/a.css", "p{color:red}"), ("vendor/a.css", "/* a */ p { color: red }")],
)
def test_only_style_sheets_of_the_site_are_minified(tmp_path, name, saved):
    storage = MinifiedStaticFilesStorage(location=tmp_path)
    content = ContentFile(b"/* a */ p { color: red }")
    content.read()
    storage.save(name, content)
    assert (tmp_path / name).read_text() == saved
