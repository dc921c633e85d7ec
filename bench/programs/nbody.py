# Planets under gravity: floats in lists.
def make_bodies():
    bodies = []
    for i in range(5):
        bodies.append([1.5 * i, 0.7 * i - 1.0, 0.3 * i * i, 0.01 * i, 0.05 - 0.02 * i, 0.003 * i,
                       1.0 / (i + 1)])
    return bodies


def advance(bodies, dt):
    count = len(bodies)
    for i in range(count):
        a = bodies[i]
        ax, ay, az, amass = a[0], a[1], a[2], a[6]
        for j in range(i + 1, count):
            b = bodies[j]
            dx = ax - b[0]
            dy = ay - b[1]
            dz = az - b[2]
            square = dx * dx + dy * dy + dz * dz
            magnitude = dt / (square * square ** 0.5)
            bm = b[6] * magnitude
            am = amass * magnitude
            a[3] -= dx * bm
            a[4] -= dy * bm
            a[5] -= dz * bm
            b[3] += dx * am
            b[4] += dy * am
            b[5] += dz * am
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a[6] * (a[3] * a[3] + a[4] * a[4] + a[5] * a[5])
        for b in bodies[i + 1:]:
            dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
            total -= a[6] * b[6] / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def main():
    bodies = make_bodies()
    for _ in range(90000):
        advance(bodies, 0.001)
    return energy(bodies)


print("%.6f" % main())
