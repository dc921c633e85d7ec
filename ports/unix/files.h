// Linux's files for the module os.
#ifndef ADDER_PORTS_UNIX_FILES_H
#define ADDER_PORTS_UNIX_FILES_H

#include "core/vm/file_host.h"

extern const FileHost unix_files;

#endif
