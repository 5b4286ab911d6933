"""Pictures: uploads are normalised, and their renditions are made and prefetched."""
