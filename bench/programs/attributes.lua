local Point = { scale = 2 }
Point.__index = Point

function Point.new(x, y, z)
    local self = setmetatable({}, Point)
    self.x = x
    self.y = y
    self.z = z
    return self
end

local function main()
    local points = {}
    for i = 0, 9 do
        points[i] = Point.new(i, i + 1, i + 2)
    end
    local total = 0
    for i = 0, 2499999 do
        local p = points[i % 10]
        p.x = p.y + p.z
        p.y = (p.x - p.z) & 1023
        p.z = (p.x + p.y * p.scale) & 1023
        total = total + p.x
    end
    return total
end

print(main())
