where = __name__, __package__
