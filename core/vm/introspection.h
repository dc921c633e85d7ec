// Frame objects: snapshots of frames for sys._getframe and tracebacks.
#ifndef ADDER_VM_INTROSPECTION_H
#define ADDER_VM_INTROSPECTION_H

#include "core/objects/type.h"

typedef struct FrameObject { // LAYOUT_VALUES
    Object object;
    Value code;
    Value globals;
    Value locals; // dict, NO_VALUE where it was not asked for in time
    Value offset; // small integer
    Value level;  // small integer: frames from the outermost one to this, 0 if it is not running
} FrameObject;

static inline FrameObject *frame_of(Value v)
{
    return (FrameObject *)(void *)v;
}

// locals: a dict or NO_VALUE; offset: small integer, in the running instruction or at its end;
// level: frames from the outermost one to this, 0 if it is not running.
Value frame_object_new(Vm *vm, Value code, Value globals, Value locals, Value offset, size_t level);
// The frame `depth` levels up from the innermost one, or NO_VALUE.
Value frame_object_at(Vm *vm, size_t depth);

#endif
