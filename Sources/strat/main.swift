// SPDX-License-Identifier: Apache-2.0
// The command line of strat: reads what was asked for, does it, and ends with the code that says how it went.

import Glibc

exit(runCommandLine(Array(CommandLine.arguments.dropFirst())))
