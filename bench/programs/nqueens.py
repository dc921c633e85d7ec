# Queens on a chessboard by backtracking: recursion, lists, comparisons.
def place(row, n, columns, rising, falling):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if not (columns[column] or rising[row + column] or falling[row - column + n]):
            columns[column] = rising[row + column] = falling[row - column + n] = True
            count += place(row + 1, n, columns, rising, falling)
            columns[column] = rising[row + column] = falling[row - column + n] = False
    return count


def main(n):
    return place(0, n, [False] * n, [False] * 2 * n, [False] * 2 * n)


print(main(12))
