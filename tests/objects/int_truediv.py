# True division of integers is correctly rounded, whatever their size.
# needs: double
print(7 / 2, -7 / 2, 1 / 3, 2 / 3, 10 / 5, 0 / 5, 0 / -5)
print((2**53 + 1) / 1, (2**53 + 1) / 2, (2**53 + 3) / 1)
print(10**40 / 10**39, 10**400 / 10**399, 10**400 / 10**390)
print(-(10**400) / 10**398, 1 / 10**300, 1 / 10**320, 1 / 10**400)
print((2**1074 - 1) / 2**1074, 3 / 2**1075, 1 / 2**1075, 1 / 2**1076)
print((2**1024 - 1) / (2**1000), (2**1023) / 1.5e300)
for a in (10**400, -10**400, 2**1024):
    try:
        print(a / 3)
    except OverflowError as e:
        print("OverflowError", e)
try:
    print(2**1024 / 1.5)
except OverflowError as e:
    print("OverflowError", e)
print((2**1024 - 2**970 - 1) / 1)
try:
    print((2**1024 - 2**970) / 1)
except OverflowError as e:
    print("OverflowError", e)
print(True / 2, 1 / True)
