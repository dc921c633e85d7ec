"""What the test runners share: scripts and their directives, transports, comparison, counting."""
