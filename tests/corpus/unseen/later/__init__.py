"""The sets written after the first two were mended: papers by other hands, registry extracts with other content."""
