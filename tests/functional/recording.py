"""Records the requests, stored data, and console messages of a visit to a page."""

from dataclasses import dataclass, field

from tests.functional.browser import blank_page

INLINE_SCRIPT = """[...document.querySelectorAll('script:not([src])')]
    .filter(script => !script.type || script.type === 'module')
    .reduce((sum, script) => sum + new Blob([script.text]).size, 0)"""
STORED = "localStorage.length + sessionStorage.length"


@dataclass(frozen=True)
class Exchange:
    """A request and its response: `kind` is its resource type, `size` its bytes on the wire."""

    url: str
    kind: str
    status: int
    size: int

    def __str__(self):
        return f"{self.size:>7} B  {self.status}  {self.kind:<10} {self.url}"


@dataclass
class Recording:
    """A visit to `url` until the network was idle."""

    url: str
    exchanges: list[Exchange] = field(default_factory=list)
    console_messages: list[str] = field(default_factory=list)
    cookies: list[dict] = field(default_factory=list)
    stored: int = 0
    inline_script: int = 0

    @property
    def pictures(self):
        """The exchanges of pictures, including the favicon."""
        return [one for one in self.exchanges if one.kind == "image" or "/favicon" in one.url]

    @property
    def others(self):
        return [one for one in self.exchanges if one not in self.pictures]

    @property
    def scripts(self):
        return [one for one in self.exchanges if one.kind == "script"]

    def __str__(self):
        return "\n".join(map(str, [self.url, *self.exchanges]))


def record(browser, url):
    """Visit `url` with an empty cache and return the Recording."""
    recording = Recording(url)
    with blank_page(browser) as page:
        requests = []
        page.on("request", lambda request: requests.append(request))
        page.on("pageerror", lambda error: recording.console_messages.append(str(error)))
        page.on("console", lambda message: add_console_message(recording, message))
        page.goto(url, wait_until="networkidle")
        recording.exchanges = [exchange_of(request) for request in requests]
        recording.cookies = page.context.cookies()
        recording.stored = page.evaluate(STORED)
        recording.inline_script = page.evaluate(INLINE_SCRIPT)
    return recording


def add_console_message(recording, message):
    """Add a warning or an error of the console, except that the page itself is a 404."""
    url = message.location.get("url")
    is_the_page = url == recording.url and "status of 404" in message.text
    if message.type in {"error", "warning"} and not is_the_page:
        recording.console_messages.append(f"{message.text} ({url})")


def exchange_of(request):
    response = request.response()
    if response is None:
        return Exchange(request.url, request.resource_type, 0, 0)
    sizes = request.sizes()
    size = sizes["responseBodySize"] + sizes["responseHeadersSize"]
    return Exchange(request.url, request.resource_type, response.status, size)
