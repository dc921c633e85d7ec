local function main(limit)
    local prime = {}
    for i = 0, limit do
        prime[i] = true
    end
    local count = 0
    for i = 2, limit do
        if prime[i] then
            count = count + 1
            for j = i * i, limit, i do
                prime[j] = false
            end
        end
    end
    return count
end

print(main(5000000))
