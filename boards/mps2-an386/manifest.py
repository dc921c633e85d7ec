freeze("$(ADDER_DIR)/pylib")
