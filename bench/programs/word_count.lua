local WORDS = "It was the best of times it was the worst of times it was the age of wisdom it was " ..
    "the age of foolishness it was the epoch of belief it was the epoch of incredulity"

local function make_text(lines)
    local words = {}
    for word in WORDS:gmatch("%S+") do
        words[#words + 1] = word
    end
    local x = 7
    local result = {}
    for i = 1, lines do
        local line = {}
        for j = 1, 10 do
            x = (x * 1103515245 + 12345) & 0x7FFFFFFF
            local mark = (x >> 12 & 1) + 1
            line[j] = words[(x >> 16) % #words + 1] .. (",."):sub(mark, mark)
        end
        result[i] = table.concat(line, " ")
    end
    return table.concat(result, "\n")
end

local function main()
    local counts = {}
    local text = make_text(8000)
    for _ = 1, 26 do
        for line in text:gmatch("[^\n]+") do
            for word in line:gmatch("%S+") do
                word = word:gsub("^[,.]+", ""):gsub("[,.]+$", ""):lower()
                counts[word] = (counts[word] or 0) + 1
            end
        end
    end
    local ranking = {}
    local total = 0
    for word, count in pairs(counts) do
        ranking[#ranking + 1] = { word, count }
        total = total + #word * count
    end
    table.sort(ranking, function(a, b)
        if a[2] ~= b[2] then
            return a[2] > b[2]
        end
        return a[1] < b[1]
    end)
    return ranking, total
end

local ranking, total = main()
for i = 1, 3 do
    print(ranking[i][1] .. " " .. ranking[i][2])
end
print(total)
