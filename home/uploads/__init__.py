"""What may be uploaded: pictures and documents are what their names say, and not too large."""
