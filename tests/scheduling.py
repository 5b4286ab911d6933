"""The scheduling of pytest-xdist: the tests of a file, or of some folders, run in one process."""

from xdist.scheduler import LoadScopeScheduling

# Their tests share the demonstration, which takes long to load.
SHARED_FOLDERS = ("tests/demo/",)


class LoadFileScheduling(LoadScopeScheduling):
    """Runs the tests of a file in one process, and those of each folder in SHARED_FOLDERS."""

    def _split_scope(self, nodeid):
        folder = next(filter(nodeid.startswith, SHARED_FOLDERS), None)
        return folder or super()._split_scope(nodeid)
