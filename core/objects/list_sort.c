// list.sort: a stable merge sort, top down, over leaves made by binary insertion.
//
// The list is empty while it is being sorted: the sort works on its detached storage, so whatever a
// comparison does to the list cannot disturb it. A raise leaves the list with all its items.
#include "core/objects/list_edit.h"
#include "core/objects/operators.h"

#define LEAF 16

// Positions and lengths count elements; an element is one value, or a key followed by its value.
typedef struct Sort {
    Vm *vm;
    Value *items;
    Value *spare; // room for half of the elements
    size_t count;
    size_t width; // words of an element
    Value key;    // function or NONE
    bool reverse;
    Value storage; // the list's own: Array
    // A merge under way: spare elements [left, left_end) are missing in the items from `out` on.
    size_t out, left, left_end;
} Sort;

static bool less(const Sort *sort, const Value *a, const Value *b)
{
    if (both_small(*a, *b))
        return (SignedWord)*a < (SignedWord)*b;
    return compare_true(sort->vm, COMPARE_LT, *a, *b);
}

static Value *element(const Sort *sort, size_t place)
{
    return sort->items + place * sort->width;
}

static void copy(const Sort *sort, Value *to, const Value *from, size_t count)
{
    memmove(to, from, count * sort->width * sizeof(Value));
}

static void copy_one(const Sort *sort, Value *to, const Value *from)
{
    to[0] = from[0];
    if (sort->width == 2)
        to[1] = from[1];
}

static void reverse_items(const Sort *sort)
{
    for (size_t i = 0; i < sort->count / 2; i++) {
        Value held[2] = {NO_VALUE, NO_VALUE};
        Value *a = element(sort, i), *b = element(sort, sort->count - 1 - i);
        copy_one(sort, held, a);
        copy_one(sort, a, b);
        copy_one(sort, b, held);
    }
}

// Puts the element at `from`, less than the one before it, where it belongs among the sorted ones
// in [start, from).
static void insert(const Sort *sort, size_t start, size_t from)
{
    size_t low = start, high = from - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (less(sort, element(sort, from), element(sort, middle)))
            high = middle;
        else
            low = middle + 1;
    }
    Value held[2] = {NO_VALUE, NO_VALUE};
    copy_one(sort, held, element(sort, from));
    copy(sort, element(sort, low + 1), element(sort, low), from - low);
    copy_one(sort, element(sort, low), held);
}

// Merges the sorted stretches [start, middle) and [middle, end).
static void merge(Sort *sort, size_t start, size_t middle, size_t end)
{
    size_t right = middle, width = sort->width;
    copy(sort, sort->spare, element(sort, start), middle - start);
    sort->left = 0;
    sort->left_end = middle - start;
    sort->out = start;
    while (sort->left < sort->left_end && right < end) {
        const Value *from = sort->spare + sort->left * width;
        bool take_right = less(sort, element(sort, right), from);
        if (take_right)
            from = element(sort, right++);
        else
            sort->left++;
        copy_one(sort, element(sort, sort->out++), from);
    }
}

// Puts the elements still in `spare` into the gap, also after a raise.
static void finish_merge(Sort *sort)
{
    copy(sort, element(sort, sort->out), sort->spare + sort->left * sort->width,
         sort->left_end - sort->left);
    sort->left = sort->left_end;
}

static void sort_stretch(Sort *sort, size_t start, size_t end)
{
    if (end - start <= LEAF) {
        for (size_t i = start + 1; i < end; i++) {
            if (less(sort, element(sort, i), element(sort, i - 1)))
                insert(sort, start, i);
        }
        return;
    }
    size_t middle = start + (end - start) / 2;
    sort_stretch(sort, start, middle);
    sort_stretch(sort, middle, end);
    if (less(sort, element(sort, middle), element(sort, middle - 1))) {
        merge(sort, start, middle, end);
        finish_merge(sort);
    }
}

static bool is_descending(const Sort *sort)
{
    size_t i = 1;
    while (i < sort->count && less(sort, element(sort, i), element(sort, i - 1)))
        i++;
    return i == sort->count;
}

// Pairs every item with its key.
static void add_keys(Sort *sort)
{
    if (sort->count > SIZE_MAX / 4 / sizeof(Value))
        raise_memory_error(sort->vm);
    Value *pairs = array_of(array_new(sort->vm, sort->count * 2))->items;
    for (size_t i = 0; i < sort->count; i++) {
        pairs[i * 2] = call_1(sort->vm, sort->key, sort->items[i]);
        pairs[i * 2 + 1] = sort->items[i];
    }
    sort->items = pairs;
    sort->width = 2;
}

static Value sort_body(Vm *vm, void *context)
{
    Sort *sort = context;
    if (sort->key != VALUE_NONE)
        add_keys(sort);
    if (sort->count > LEAF)
        sort->spare = array_of(array_new(vm, sort->count / 2 * sort->width))->items;
    if (sort->reverse)
        reverse_items(sort);
    if (is_descending(sort))
        reverse_items(sort);
    else
        sort_stretch(sort, 0, sort->count);
    if (sort->reverse)
        reverse_items(sort);
    for (size_t i = 0; i < sort->count && sort->width == 2; i++)
        array_of(sort->storage)->items[i] = sort->items[i * 2 + 1];
    return VALUE_NONE;
}

void list_sort_in_place(Vm *vm, Value list, Value key, bool reverse)
{
    List *self = list_of(list);
    List detached = *self;
    if (detached.length == 0)
        return;
    Sort sort = {.vm = vm,
                 .items = list_items(self),
                 .count = detached.length,
                 .width = 1,
                 .key = key,
                 .reverse = reverse,
                 .storage = detached.items};
    list_clear(self);
    Value error;
    vm_protect(vm, sort_body, &sort, &error);
    if (sort.left < sort.left_end)
        finish_merge(&sort);
    bool modified = self->items != NO_VALUE;
    self->items = detached.items;
    self->length = detached.length;
    self->capacity = detached.capacity;
    if (error != NO_VALUE)
        raise_exception(vm, error);
    if (modified)
        raise_value_error(vm, "list modified during sort");
}
