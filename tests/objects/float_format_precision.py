# A precision that fits the word but no float's text.
# needs: word64
for precision in (2**31, 3 * 10**9, 2**63 - 1, 2**63):
    try:
        print(format(1.5, f".{precision}f"))
    except ValueError as e:
        print(e)
