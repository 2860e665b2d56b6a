"""Events: the words that tell them, their families, and whether they happened."""
