"""Shows where an object is used, and prevents the deletion of objects in use."""
