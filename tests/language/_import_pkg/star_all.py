__all__ = ["shown", "_shown_too", "star_sub"]
shown = 1
_shown_too = 2
not_shown = 3
star_sub = "from module"
