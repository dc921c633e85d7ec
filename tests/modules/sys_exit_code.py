# sys.exit with a number.
# exit: 44
import sys

print("out")
sys.exit(300)
