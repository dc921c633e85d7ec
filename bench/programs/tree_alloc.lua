local Node = {}
Node.__index = Node

function Node.new(left, right)
    local self = setmetatable({}, Node)
    self.left = left
    self.right = right
    return self
end

function Node:count()
    if self.left == nil then
        return 1
    end
    return 1 + self.left:count() + self.right:count()
end

local function make(depth)
    if depth == 0 then
        return Node.new(nil, nil)
    end
    return Node.new(make(depth - 1), make(depth - 1))
end

local function main(depth)
    local lasting = make(depth)
    local total = 0
    for d = 4, depth, 2 do
        for _ = 1, 1 << (depth - d) do
            total = total + make(d):count()
        end
    end
    return total + lasting:count()
end

print(main(16))
