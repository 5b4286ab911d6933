"""Fails if a port is in use: `python .ci/port.py 8000`."""

import socket
import sys


def is_free(port):
    """Return whether a server could listen on this port of 127.0.0.1."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


if __name__ == "__main__":
    port = int(sys.argv[1])
    if not is_free(port):
        sys.exit(f"Port {port} is in use on this machine. Choose another: make run PORT={port + 1}")
