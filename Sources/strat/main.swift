// SPDX-License-Identifier: Apache-2.0
// The command line of strat: reads what was asked for, does it, and ends with the code that says how it went.

import Glibc
import StratSession

/// A standard stream that was closed by who started the command stays closed: nothing that is opened later (threads
/// open things of their own) gets its number, for answers would then be written there. What stands in its place can
/// only be read, or for input only be written.
func holdStandardStreams() {
  for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
    _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

holdStandardStreams()
Session.keepMemory()
exit(runCommandLine(Array(CommandLine.arguments.dropFirst())))
