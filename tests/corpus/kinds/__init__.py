"""One module per family of papers; a writer takes a source and a voice (a house style of wording)."""
