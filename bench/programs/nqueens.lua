local function place(row, n, columns, rising, falling)
    if row == n then
        return 1
    end
    local count = 0
    for column = 0, n - 1 do
        if not (columns[column] or rising[row + column] or falling[row - column + n]) then
            columns[column] = true
            rising[row + column] = true
            falling[row - column + n] = true
            count = count + place(row + 1, n, columns, rising, falling)
            columns[column] = false
            rising[row + column] = false
            falling[row - column + n] = false
        end
    end
    return count
end

local function main(n)
    return place(0, n, {}, {}, {})
end

print(main(12))
