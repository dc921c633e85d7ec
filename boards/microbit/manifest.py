# What is frozen takes flash, of which little is left.
module("_help.py")
