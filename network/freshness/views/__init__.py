"""The pages on which somebody confirms that what is published is right, and the editors' list."""
