// The rows of int's attribute table that int_operators.c provides.
#ifndef ADDER_OBJECTS_INT_OPERATORS_H
#define ADDER_OBJECTS_INT_OPERATORS_H

#include "core/objects/native.h"

// Operators that commute are their own reflection.
#define INT_OPERATORS                                                                           \
    METHOD(__add__, int_dunder_add), METHOD_AS(__radd__, int_dunder_add),                       \
        METHOD(__sub__, int_dunder_sub), METHOD(__rsub__, int_dunder_rsub),                     \
        METHOD(__mul__, int_dunder_mul), METHOD_AS(__rmul__, int_dunder_mul),                   \
        METHOD(__floordiv__, int_dunder_floordiv), METHOD(__rfloordiv__, int_dunder_rfloordiv), \
        METHOD(__mod__, int_dunder_mod), METHOD(__rmod__, int_dunder_rmod),                     \
        METHOD(__lshift__, int_dunder_lshift), METHOD(__rlshift__, int_dunder_rlshift),         \
        METHOD(__rshift__, int_dunder_rshift), METHOD(__rrshift__, int_dunder_rrshift),         \
        METHOD(__and__, int_dunder_and), METHOD_AS(__rand__, int_dunder_and),                   \
        METHOD(__or__, int_dunder_or), METHOD_AS(__ror__, int_dunder_or),                       \
        METHOD(__xor__, int_dunder_xor), METHOD_AS(__rxor__, int_dunder_xor),                   \
        METHOD(__lt__, int_dunder_lt), METHOD(__le__, int_dunder_le),                           \
        METHOD(__eq__, int_dunder_eq), METHOD(__ne__, int_dunder_ne),                           \
        METHOD(__gt__, int_dunder_gt), METHOD(__ge__, int_dunder_ge),                           \
        METHOD(__truediv__, int_dunder_truediv), METHOD(__rtruediv__, int_dunder_rtruediv),     \
        METHOD(__divmod__, int_dunder_divmod), METHOD(__rdivmod__, int_dunder_rdivmod),         \
        METHOD(__pow__, int_dunder_pow), METHOD(__rpow__, int_dunder_rpow),                     \
        METHOD(__neg__, int_dunder_neg), METHOD(__pos__, int_dunder_pos),                       \
        METHOD(__invert__, int_dunder_invert), METHOD(__abs__, int_dunder_abs),                 \
        METHOD(__index__, int_dunder_index), METHOD(__bool__, int_dunder_bool),                 \
        METHOD(__hash__, int_dunder_hash), METHOD(__repr__, int_dunder_repr),                   \
        METHOD(__float__, int_dunder_float), METHOD_AS(__int__, int_dunder_index),              \
        METHOD_AS(__trunc__, int_dunder_index), METHOD_AS(__floor__, int_dunder_index),         \
        METHOD_AS(__ceil__, int_dunder_index)

#endif
