local function caesar(text, shift)
    local parts = {}
    for i = 1, #text do
        local c = text:sub(i, i)
        local code = c:byte()
        if 97 <= code and code <= 122 then
            c = string.char((code - 97 + shift) % 26 + 97)
        end
        parts[#parts + 1] = c
    end
    return table.concat(parts)
end

local function main()
    local text = "the quick brown fox jumps over the lazy dog"
    local total = 0
    for i = 0, 79999 do
        local coded = caesar(text, i % 26)
        local line = ""
        for _, word in ipairs({ coded:sub(1, 9), coded:sub(11, 15), coded:sub(17, 19) }) do
            line = line .. word .. "-"
        end
        total = total + #line + coded:byte(i % #coded + 1)
    end
    return total
end

print(main())
