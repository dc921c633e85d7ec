local function main()
    local total = 0
    for _ = 1, 30 do
        local map = {}
        local key = 1
        for _ = 1, 60000 do
            key = (key * 1103515245 + 12345) & 0x7FFFFFFF
            local slot = key % 20011
            local count = map[slot]
            if count then
                map[slot] = count + 1
            else
                map[slot] = 1
            end
        end
        for slot = 0, 20010, 3 do
            map[slot] = nil
        end
        for slot, count in pairs(map) do
            total = total + slot * count
        end
    end
    return total
end

print(main())
