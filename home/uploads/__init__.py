"""The forms of uploads: they check the type and the size of pictures and documents."""
