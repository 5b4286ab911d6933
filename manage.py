#!/usr/bin/env python3
"""Runs Django's commands with the folder of the frame, site/, on the path."""

import os
import sys
from pathlib import Path

# `site` is also a module of the standard library, so the folder is put on the path, never imported.
sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
