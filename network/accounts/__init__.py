"""How people sign in, what guards their accounts, and what is written down about it."""
