local function main()
    local total = 0
    for i = 0, 6999 do
        for j = 0, 999 do
            total = total + ((i ~ j) & 15)
            if total > 1000000 then
                total = total - 999983
            end
        end
    end
    local k = 0
    while k < 9000000 do
        k = k + 3
        total = total + k % 7
    end
    return total
end

print(main())
