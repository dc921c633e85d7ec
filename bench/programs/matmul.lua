local function make(n, seed)
    local rows = {}
    for i = 0, n - 1 do
        local row = {}
        for j = 0, n - 1 do
            row[j + 1] = (i * seed + j * 7) % 11 - 5
        end
        rows[i + 1] = row
    end
    return rows
end

local function product(a, b)
    local n = #a
    local result = {}
    for i = 1, n do
        local row = a[i]
        local line = {}
        for j = 1, n do
            local total = 0
            for k = 1, n do
                total = total + row[k] * b[k][j]
            end
            line[j] = total
        end
        result[i] = line
    end
    return result
end

local function main()
    local c = product(make(230, 3), make(230, 5))
    local sum = 0
    for _, row in ipairs(c) do
        for _, x in ipairs(row) do
            sum = sum + x
        end
    end
    return sum * 1000 + c[8][10]
end

print(main())
