# What is part of the Linux program: the whole library.
freeze("$(ADDER_DIR)/pylib")
