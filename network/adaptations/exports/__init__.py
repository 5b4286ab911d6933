"""The finished document as files to take home."""
