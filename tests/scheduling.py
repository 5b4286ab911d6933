"""Hands the tests to the processes of pytest-xdist: files as wholes, some folders as well."""

from xdist.scheduler import LoadScopeScheduling

# Its tests share the demonstration, which takes as long to load as hundreds of tests.
TOGETHER = ("tests/demo/",)


class ByFile(LoadScopeScheduling):
    """Keeps the tests of a file together, and those of a folder that is named above."""

    def _split_scope(self, nodeid):
        folder = next(filter(nodeid.startswith, TOGETHER), None)
        return folder or super()._split_scope(nodeid)
