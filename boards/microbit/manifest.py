# What is frozen takes flash, of which little is left.
module("_help.py")
module("weakref.py")
module("__future__.py", base_path="$(ADDER_DIR)/pylib")
