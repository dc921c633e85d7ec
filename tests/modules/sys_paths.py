# __file__ and sys.path[0] of a program that was started by a relative name are absolute.
# needs: unix
import os
import sys

folder = os.getcwd()
print(sys.argv[0], __file__ == folder + "/sys_paths.py", sys.path[0] == folder)
try:
    exec(compile("1 / 0", __file__, "exec"))
except ZeroDivisionError as error:
    print(error.__traceback__.tb_frame.f_code.co_filename == __file__)
