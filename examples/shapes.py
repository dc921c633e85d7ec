# Classes, properties and match: make run SCRIPT=examples/shapes.py
from math import pi


class Shape:
    def __repr__(self):
        values = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({values})"


class Circle(Shape):
    __match_args__ = ("radius",)

    def __init__(self, radius):
        self.radius = radius

    @property
    def area(self):
        return pi * self.radius**2


class Rectangle(Shape):
    __match_args__ = ("width", "height")

    def __init__(self, width, height):
        self.width = width
        self.height = height

    @property
    def area(self):
        return self.width * self.height


def describe(shape):
    match shape:
        case Circle(radius) if radius > 1:
            return "a large circle"
        case Circle():
            return "a circle"
        case Rectangle(a, b) if a == b:
            return "a square"
        case Rectangle():
            return "a rectangle"


for shape in sorted([Circle(2), Rectangle(3, 4), Rectangle(2, 2), Circle(0.5)], key=lambda s: s.area):
    print(f"{shape!r:30} {describe(shape):15} {shape.area:8.3f}")
