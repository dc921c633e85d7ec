local function element(i, j)
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
end

local function times(v)
    local result = {}
    for i = 0, #v - 1 do
        local total = 0.0
        for j = 0, #v - 1 do
            total = total + element(i, j) * v[j + 1]
        end
        result[i + 1] = total
    end
    return result
end

local function transposed_times(v)
    local result = {}
    for i = 0, #v - 1 do
        local total = 0.0
        for j = 0, #v - 1 do
            total = total + element(j, i) * v[j + 1]
        end
        result[i + 1] = total
    end
    return result
end

local function main(n)
    local u, v = {}, nil
    for i = 1, n do
        u[i] = 1.0
    end
    for _ = 1, 5 do
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    end
    local uv, vv = 0.0, 0.0
    for i = 1, n do
        uv = uv + u[i] * v[i]
        vv = vv + v[i] * v[i]
    end
    return (uv / vv) ^ 0.5
end

print(string.format("%.6f", main(420)))
