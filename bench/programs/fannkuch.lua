local function flips_of(original)
    local permutation = {}
    for i = 0, #original do
        permutation[i] = original[i]
    end
    local flips = 0
    local head = permutation[0]
    while head ~= 0 do
        local low, high = 0, head
        while low < high do
            permutation[low], permutation[high] = permutation[high], permutation[low]
            low = low + 1
            high = high - 1
        end
        flips = flips + 1
        head = permutation[0]
    end
    return flips
end

local function main(n)
    local permutation, rotations = {}, {}
    for i = 0, n - 1 do
        permutation[i] = i
        rotations[i] = 0
    end
    local most, checksum, sign = 0, 0, 1
    while true do
        local flips = flips_of(permutation)
        if flips > most then
            most = flips
        end
        checksum = checksum + sign * flips
        sign = -sign
        local r = 1
        while r < n do
            local first = permutation[0]
            for i = 0, r - 1 do
                permutation[i] = permutation[i + 1]
            end
            permutation[r] = first
            rotations[r] = rotations[r] + 1
            if rotations[r] <= r then
                break
            end
            rotations[r] = 0
            r = r + 1
        end
        if r == n then
            return checksum, most
        end
    end
end

local checksum, most = main(9)
print(checksum)
print(most)
