__all__ = ["sub", "here"]
here = "in package"
