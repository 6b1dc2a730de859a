"""The second set: made after the readers, in other words, orders, faces and ways of drawing."""
