"""The law and the arithmetic of a distribution: pure, exact, without I/O, PDF, Prefect or clock."""
