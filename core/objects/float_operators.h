// The rows of float's attribute table that float_operators.c provides.
#ifndef ADDER_OBJECTS_FLOAT_OPERATORS_H
#define ADDER_OBJECTS_FLOAT_OPERATORS_H

#include "core/objects/native.h"

// Operators that commute are their own reflection.
#define FLOAT_OPERATORS                                                                         \
    METHOD(__add__, float_dunder_add), METHOD_AS(__radd__, float_dunder_add),                   \
        METHOD(__sub__, float_dunder_sub), METHOD(__rsub__, float_dunder_rsub),                 \
        METHOD(__mul__, float_dunder_mul), METHOD_AS(__rmul__, float_dunder_mul),               \
        METHOD(__truediv__, float_dunder_truediv), METHOD(__rtruediv__, float_dunder_rtruediv), \
        METHOD(__floordiv__, float_dunder_floordiv),                                            \
        METHOD(__rfloordiv__, float_dunder_rfloordiv), METHOD(__mod__, float_dunder_mod),       \
        METHOD(__rmod__, float_dunder_rmod), METHOD(__divmod__, float_dunder_divmod),           \
        METHOD(__rdivmod__, float_dunder_rdivmod), METHOD(__pow__, float_dunder_pow),           \
        METHOD(__rpow__, float_dunder_rpow), METHOD(__lt__, float_dunder_lt),                   \
        METHOD(__le__, float_dunder_le), METHOD(__eq__, float_dunder_eq),                       \
        METHOD(__ne__, float_dunder_ne), METHOD(__gt__, float_dunder_gt),                       \
        METHOD(__ge__, float_dunder_ge), METHOD(__neg__, float_dunder_neg),                     \
        METHOD_AS(__pos__, float_dunder_float), METHOD(__abs__, float_dunder_abs),              \
        METHOD(__bool__, float_dunder_bool), METHOD(__hash__, float_dunder_hash),               \
        METHOD(__repr__, float_dunder_repr), METHOD(__float__, float_dunder_float)

#endif
