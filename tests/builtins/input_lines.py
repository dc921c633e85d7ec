# input() reads lines from standard input, without their ends.
# stdin: input_lines.txt
# needs: stdin
print(repr(input()), repr(input("name? ")), repr(input(5)), repr(input()))
for i in range(3):
    try:
        print(repr(input("> ")))
    except EOFError as e:
        print("end:", e)
