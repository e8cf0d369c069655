#include "strat_kernels.h"
