"""The review of members' pages: submitted, returned, approved, published."""
