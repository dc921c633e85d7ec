level = __name__.count(".")
from ... import value
from ...plain import Thing as T
from .. import deep as me
