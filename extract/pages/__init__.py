"""PDF bytes → `Page`: what is printed on a page as displayed, and the tree of its tags."""
