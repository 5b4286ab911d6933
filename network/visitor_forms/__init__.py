"""What the forms for visitors share: no account, no cookie, and little room for machines."""
