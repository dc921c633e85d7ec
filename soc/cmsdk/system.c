// Identity and reset cause of the MPS2 images.
#include "hal/system.h"

#include <string.h>

#include "soc/cmsdk/cmsdk.h"
#include "soc/common/reset.h"

HalResetCause reset_hardware_cause(void)
{
    return HAL_RESET_POWER_ON;
}

// The images carry no serial number, only the type of the board.
size_t hal_system_unique_id(uint8_t id[HAL_UNIQUE_ID_MAX])
{
    uint32_t words[2] = {SCC_ID, SCC_AID};
    memcpy(id, words, sizeof words);
    return sizeof words;
}
