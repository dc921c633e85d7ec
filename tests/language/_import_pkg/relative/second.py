from .first import word
from ..relative.deep.third import level

both = word, level
