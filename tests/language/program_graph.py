# Breadth-first search, Dijkstra with a heap of its own, topological sort.
class Heap:
    def __init__(self):
        self.a = []

    def push(self, x):
        a = self.a
        a.append(x)
        i = len(a) - 1
        while i and a[i] < a[p := (i - 1) // 2]:
            a[i], a[p] = a[p], a[i]
            i = p

    def pop(self):
        a = self.a
        a[0], a[-1] = a[-1], a[0]
        top = a.pop()
        i = 0
        while (c := 2 * i + 1) < len(a):
            if c + 1 < len(a) and a[c + 1] < a[c]:
                c += 1
            if a[i] <= a[c]:
                break
            a[i], a[c] = a[c], a[i]
            i = c
        return top

    def __bool__(self):
        return bool(self.a)


graph = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"c": 10, "d": 15}, "c": {"d": 11, "f": 2}, "d": {"e": 6}, "e": {}, "f": {"e": 9}}


def dijkstra(start):
    dist, prev, h = {start: 0}, {}, Heap()
    h.push((0, start))
    while h:
        d, u = h.pop()
        if d > dist[u]:
            continue
        for v, w in graph[u].items():
            if d + w < dist.get(v, float("inf")):
                dist[v], prev[v] = d + w, u
                h.push((d + w, v))
    return dist, prev


def path(prev, end):
    return (path(prev, prev[end]) if end in prev else []) + [end]


dist, prev = dijkstra("a")
print(sorted(dist.items()), path(prev, "e"))


def bfs(start):
    seen, level = {start}, [start]
    while level:
        yield level
        level = [v for u in level for v in graph[u] if v not in seen and not seen.add(v)]


print(list(bfs("a")))


def topo(g):
    done, out = set(), []

    def visit(n, stack=()):
        if n in stack:
            raise ValueError("cycle " + "-".join((*stack, n)))
        if n not in done:
            for m in g[n]:
                visit(m, (*stack, n))
            done.add(n)
            out.append(n)

    for n in g:
        visit(n)
    return out[::-1]


print(topo(graph))
try:
    topo({"x": ["y"], "y": ["z"], "z": ["x"]})
except ValueError as e:
    print(e)
h = Heap()
for x in (5, 3, 8, 1, 9, 2, 7):
    h.push(x)
print([h.pop() for _ in range(7)])
