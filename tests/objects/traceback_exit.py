# SystemExit with a text: status 1, the text on standard error, no traceback.
# exit: 1
import sys

print("leaving")
try:
    sys.exit("the reason")
finally:
    print("finally runs")
