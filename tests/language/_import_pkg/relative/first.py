word = "first word"
from .deep import third
from . import second as two
