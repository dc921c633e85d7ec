local function make_bodies()
    local bodies = {}
    for i = 0, 4 do
        bodies[#bodies + 1] = { 1.5 * i, 0.7 * i - 1.0, 0.3 * i * i, 0.01 * i, 0.05 - 0.02 * i,
                                0.003 * i, 1.0 / (i + 1) }
    end
    return bodies
end

local function advance(bodies, dt)
    local count = #bodies
    for i = 1, count do
        local a = bodies[i]
        local ax, ay, az, amass = a[1], a[2], a[3], a[7]
        for j = i + 1, count do
            local b = bodies[j]
            local dx = ax - b[1]
            local dy = ay - b[2]
            local dz = az - b[3]
            local square = dx * dx + dy * dy + dz * dz
            local magnitude = dt / (square * square ^ 0.5)
            local bm = b[7] * magnitude
            local am = amass * magnitude
            a[4] = a[4] - dx * bm
            a[5] = a[5] - dy * bm
            a[6] = a[6] - dz * bm
            b[4] = b[4] + dx * am
            b[5] = b[5] + dy * am
            b[6] = b[6] + dz * am
        end
    end
    for _, body in ipairs(bodies) do
        body[1] = body[1] + dt * body[4]
        body[2] = body[2] + dt * body[5]
        body[3] = body[3] + dt * body[6]
    end
end

local function energy(bodies)
    local total = 0.0
    for i, a in ipairs(bodies) do
        total = total + 0.5 * a[7] * (a[4] * a[4] + a[5] * a[5] + a[6] * a[6])
        for j = i + 1, #bodies do
            local b = bodies[j]
            local dx, dy, dz = a[1] - b[1], a[2] - b[2], a[3] - b[3]
            total = total - a[7] * b[7] / (dx * dx + dy * dy + dz * dz) ^ 0.5
        end
    end
    return total
end

local bodies = make_bodies()
for _ = 1, 90000 do
    advance(bodies, 0.001)
end
print(string.format("%.6f", energy(bodies)))
