local Counter = {}
Counter.__index = Counter

function Counter.new(class)
    return setmetatable({ count = 0 }, class)
end

function Counter:add(n)
    self.count = self.count + n
end

function Counter:get()
    return self.count
end

function Counter:clamp(low, high)
    if self.count > high then
        self.count = low
    end
    return self.count
end

local Doubler = setmetatable({}, { __index = Counter })
Doubler.__index = Doubler

function Doubler:add(n)
    Counter.add(self, n + n)
end

local function main()
    local plain, double = Counter.new(Counter), Counter.new(Doubler)
    local total = 0
    for i = 0, 1099999 do
        plain:add(i & 7)
        double:add(1)
        plain:clamp(0, 1000)
        total = total + plain:get() + double:get()
    end
    return total
end

print(main())
