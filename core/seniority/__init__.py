"""Who comes first of two parts in one fund: the one place that knows ranks."""

from .relation import Answer, Rule, Scene, SeniorityError, Verdict, compare, scene_of

__all__ = ["Answer", "Rule", "Scene", "SeniorityError", "Verdict", "compare", "scene_of"]
