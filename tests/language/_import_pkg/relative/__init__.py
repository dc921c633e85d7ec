print("init relative", __package__)
from . import first
from .first import word as imported_word
from .. import value as parent_value
from ..plain import value as plain_value
