# Lists that grow in place, beside others that do not, keep their items.
import gc


def grow(count, between):
    items, others = [], []
    for i in range(count):
        items.append(i)
        if between and i % between == 0:
            others.append(str(i))
    return items, others


for between in (0, 1, 7, 64):
    items, others = grow(700, between)
    print(len(items), items == list(range(700)), others[-1:], len(others))

lists = [[] for _ in range(5)]
for i in range(300):
    lists[i % 5].append((i, i % 5))
    if i % 97 == 0:
        gc.collect()
print([len(l) for l in lists], all(k == n for n, l in enumerate(lists) for _, k in l))

# The storage of a list that is being walked, sliced or repeated moves under it.
walked = [0]
for item in walked:
    if item < 50:
        walked.append(item + 1)
print(walked == list(range(51)))
walked[10:10] = walked
print(len(walked), walked[10] == 0, walked[60] == 50)
walked += walked
walked *= 3
print(len(walked), sum(walked))
walked.extend(walked)
print(len(walked), sum(walked))
del walked[5:]
walked.append(walked)
print(walked)
