local function main()
    local names = {}
    for i = 0, 19999 do
        names[#names + 1] = "key" .. tostring(i % 5000)
    end
    local map = {}
    for _ = 1, 250 do
        for _, name in ipairs(names) do
            map[name] = (map[name] or 0) + #name
        end
    end
    local total, count = 0, 0
    for name, value in pairs(map) do
        total = total + value * #name
        count = count + 1
    end
    return total + count
end

print(main())
