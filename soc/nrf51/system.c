// Identity and reset cause of the nRF51.
#include "hal/system.h"

#include <string.h>

#include "soc/common/reset.h"
#include "soc/nrf51/nrf51.h"

#define RESETREAS_PIN 1u
#define RESETREAS_WATCHDOG 2u
#define RESETREAS_SOFTWARE 4u

// The register collects causes until they are cleared by writing ones.
HalResetCause reset_hardware_cause(void)
{
    uint32_t reasons = POWER_RESETREAS;
    POWER_RESETREAS = reasons;
    if ((reasons & RESETREAS_WATCHDOG) != 0) {
        return HAL_RESET_WATCHDOG;
    }
    return (reasons & (RESETREAS_PIN | RESETREAS_SOFTWARE)) != 0 ? HAL_RESET_HARD
                                                                 : HAL_RESET_POWER_ON;
}

size_t hal_system_unique_id(uint8_t id[HAL_UNIQUE_ID_MAX])
{
    uint32_t words[2] = {FICR_DEVICEID(0), FICR_DEVICEID(1)};
    memcpy(id, words, sizeof words);
    return sizeof words;
}
