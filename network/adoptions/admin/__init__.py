"""The admin views in which members and editors register adoptions."""
