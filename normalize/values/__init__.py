"""Targets, thresholds and measured numbers → typed values, and the algebra of their classes."""
