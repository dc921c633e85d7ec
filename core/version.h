// What Adder calls itself, and what it is compatible with.
#ifndef ADDER_CORE_VERSION_H
#define ADDER_CORE_VERSION_H

#define ADDER_VERSION "0.1.0"
#define ADDER_DATE "2026-11-21"

// The syntax and the data model: sys.version_info.
#define PYTHON_MAJOR 3
#define PYTHON_MINOR 14
#define PYTHON_MICRO 0
#define PYTHON_VERSION "3.14.0"

// The version of MicroPython whose modules are offered: sys.implementation.version, which programs
// compare.
#define REFERENCE_MAJOR 1
#define REFERENCE_MINOR 29
#define REFERENCE_MICRO 0

#endif
