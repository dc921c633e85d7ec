// What this program calls itself.
#ifndef ADDER_PORTS_UNIX_VERSION_H
#define ADDER_PORTS_UNIX_VERSION_H

#define ADDER_VERSION "0.1.0"

#endif
