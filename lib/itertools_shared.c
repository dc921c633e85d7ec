// The module itertools: several iterators that share one source, groupby and tee.
#include "core/heap/heap.h"
#include "core/objects/iterate.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "lib/itertools.h"
#include "natives.h"

// groupby.

typedef struct Groupby { // LAYOUT_VALUES
    Object object;
    Value source;
    Value function;   // makes keys, or NONE
    Value key, item;  // the last ones read; item is NO_VALUE when it was given away
    Value target_key; // of the present group
    Value group;      // its iterator, which ends as soon as there is another
} Groupby;

typedef struct Group { // LAYOUT_VALUES
    Object object;
    Value groupby;
    Value key;
} Group;

NATIVE(groupby_new, "groupby.__new__", "cls, iterable, key=None")
static Value groupby_new(Vm *vm, Value *args, size_t count)
{
    Value source = iterator_of(vm, args[1]);
    Groupby *self = (Groupby *)(void *)instance_new(vm, args[0]);
    self->source = source;
    self->function = args[2];
    return value_of(self);
}

// Reads the next item and its key; false at the end.
static bool groupby_step(Vm *vm, Groupby *self)
{
    Value item = iterator_next(vm, self->source);
    if (item == NO_VALUE)
        return false;
    Value key = self->function == VALUE_NONE ? item : call_1(vm, self->function, item);
    self->item = item;
    self->key = key;
    return true;
}

static Value groupby_next(Vm *vm, Value v)
{
    Groupby *self = (Groupby *)(void *)v;
    self->group = NO_VALUE;
    while (self->key == NO_VALUE ||
           (self->target_key != NO_VALUE && equal(vm, self->target_key, self->key))) {
        if (!groupby_step(vm, self))
            return NO_VALUE;
        check_pending(vm);
    }
    self->target_key = self->key;
    Group *group = (Group *)(void *)instance_new(vm, type_value(&type_group));
    group->groupby = v;
    group->key = self->target_key;
    self->group = value_of(group);
    Value pair[] = {self->key, value_of(group)};
    return tuple_new(vm, pair, 2);
}

static Value group_next(Vm *vm, Value v)
{
    const Group *group = (const Group *)(void *)v;
    Groupby *self = (Groupby *)(void *)group->groupby;
    if (self->group != v)
        return NO_VALUE;
    if (self->item == NO_VALUE && !groupby_step(vm, self))
        return NO_VALUE;
    if (!equal(vm, group->key, self->key))
        return NO_VALUE;
    Value item = self->item;
    self->item = NO_VALUE;
    return item;
}

MEMBERS(groupby_members, METHOD(__new__, groupby_new), ITERATOR_METHODS,
        SYMBOL_ROW(__module__, itertools));

static const TypeOps groupby_ops = TYPE_OPS(next, groupby_next);

ROM_TYPE(type_groupby, groupby, SHAPE_GROUPBY, type_object, groupby_members, .ops = &groupby_ops,
         .fixed_words = sizeof(Groupby) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

MEMBERS(group_members, ITERATOR_METHODS, SYMBOL_ROW(__module__, itertools));

static const TypeOps group_ops = TYPE_OPS(next, group_next);

ROM_TYPE(type_group, _grouper, SHAPE_GROUP, type_object, group_members, .ops = &group_ops,
         .fixed_words = sizeof(Group) / sizeof(Word) - 1,
         .flags = TYPE_FINAL | TYPE_ABSTRACT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));

// tee: the iterators walk a chain of links, which its slowest one keeps alive.

typedef struct Link { // LAYOUT_VALUES; an object of a type that programs never see
    Object object;
    Value source; // NO_VALUE once the link has its item
    Value item;
    Value next; // Link
} Link;

typedef struct Tee { // LAYOUT_VALUES
    Object object;
    Value link;
} Tee;

static Value link_new(Vm *vm, Value source)
{
    Value link = instance_new(vm, type_value(&type_link));
    ((Link *)(void *)link)->source = source;
    return link;
}

static Value tee_from(Vm *vm, Value class, Value link)
{
    Value self = instance_new(vm, class);
    ((Tee *)(void *)self)->link = link;
    return self;
}

static Value tee_next(Vm *vm, Value v)
{
    Tee *self = (Tee *)(void *)v;
    Link *link = (Link *)(void *)self->link;
    if (link->next == NO_VALUE) {
        if (link->source == NO_VALUE) // its source called for the next item itself
            raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot re-enter the tee iterator");
        Value source = link->source;
        Value next = link_new(vm, source);
        link->source = NO_VALUE;
        Value item = iterator_next(vm, source);
        if (item == NO_VALUE) {
            link->source = source;
            return NO_VALUE;
        }
        link->item = item;
        link->next = next;
    }
    self->link = link->next;
    return link->item;
}

NATIVE(tee_copy, "tee.__copy__", "self, /")
static Value tee_copy(Vm *vm, Value *args, size_t count)
{
    return tee_from(vm, type_value(&type_tee), ((Tee *)(void *)args[0])->link);
}

// The link from which a tee of the iterable starts: one over a tee shares its links.
static Value first_link(Vm *vm, Value iterable)
{
    Value iterator = iterator_of(vm, iterable);
    if (has_shape(iterator, SHAPE_TEE))
        return ((Tee *)(void *)iterator)->link;
    return link_new(vm, iterator);
}

NATIVE(tee_new, "tee.__new__", "cls, iterable, /")
static Value tee_new(Vm *vm, Value *args, size_t count)
{
    return tee_from(vm, args[0], first_link(vm, args[1]));
}

NATIVE(itertools_tee, "tee", "iterable, n=2, /")
static Value itertools_tee(Vm *vm, Value *args, size_t count)
{
    SignedWord number = int_to_word(vm, args[1]);
    if (number < 0)
        raise_value_error(vm, "n must be >= 0");
    Value result = tuple_new(vm, NULL, (size_t)number);
    Value link = number > 0 ? first_link(vm, args[0]) : NO_VALUE;
    for (size_t i = 0; i < (size_t)number; i++)
        tuple_of(result)->items[i] = tee_from(vm, type_value(&type_tee), link);
    return result;
}

MEMBERS(tee_members, METHOD(__new__, tee_new), ITERATOR_METHODS, METHOD(__copy__, tee_copy),
        SYMBOL_ROW(__module__, itertools));

static const TypeOps tee_ops = TYPE_OPS(next, tee_next);

ROM_TYPE(type_tee, _tee, SHAPE_TEE, type_object, tee_members, .ops = &tee_ops,
         .fixed_words = sizeof(Tee) / sizeof(Word) - 1, .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

MEMBERS(link_members, SYMBOL_ROW(__module__, itertools));

ROM_TYPE(type_link, _tee_dataobject, SHAPE_TEE_LINK, type_object, link_members,
         .fixed_words = sizeof(Link) / sizeof(Word) - 1,
         .flags = TYPE_FINAL | TYPE_ABSTRACT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
