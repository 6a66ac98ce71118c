"""Lists whose lines begin with a letter that says what each is: `S A1. …`, `N …`."""
