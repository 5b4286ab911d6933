"""Pictures: what happens to an upload, the renditions that pages show, and how they are fetched."""
