local yield = coroutine.yield
local wrap = coroutine.wrap

local function numbers(n)
    return wrap(function()
        local i = 0
        while i < n do
            yield(i)
            i = i + 1
        end
    end)
end

local function odd(items)
    return wrap(function()
        for item in items do
            if item & 1 == 1 then
                yield(item)
            end
        end
    end)
end

local in_order
function in_order(low, high)
    return wrap(function()
        if low < high then
            local middle = (low + high) // 2
            for item in in_order(low, middle) do
                yield(item)
            end
            yield(middle)
            for item in in_order(middle + 1, high) do
                yield(item)
            end
        end
    end)
end

local function averager()
    return wrap(function()
        local total, count = 0, 0
        while true do
            total = total + yield(total // (count == 0 and 1 or count))
            count = count + 1
        end
    end)
end

local function main()
    local total = 0
    for item in odd(numbers(2000000)) do
        total = total + item
    end
    for _ = 1, 20 do
        for item in in_order(0, 6000) do
            total = total + item
        end
    end
    local average = averager()
    average()
    for i = 0, 699999 do
        total = total + average(i)
    end
    for x in numbers(700000) do
        total = total + x + 1
    end
    return total
end

print(main())
