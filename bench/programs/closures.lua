local function make_counter(start)
    local count = start
    return function(step)
        count = count + (step or 1)
        return count
    end
end

local function compose(f, g)
    return function(x)
        return f(g(x))
    end
end

local function main()
    local total = 0
    local counter = make_counter(5)
    local twice = compose(function(x) return x + x end, function(x) return x + 1 end)
    for i = 0, 1399999 do
        total = total + counter() + counter(2)
        total = total + (twice(i) & 255)
        if i % 10 == 0 then
            total = total + make_counter(i)()
        end
    end
    return total
end

print(main())
