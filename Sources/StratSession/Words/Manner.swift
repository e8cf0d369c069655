// SPDX-License-Identifier: Apache-2.0
// How a session answers. It is about a screen and not about a model, so it is no part of what is saved, and stays
// when a file is opened.

import StratReport

struct Manner: Sendable {
  /// `output csv`
  var output = OutputForm.table
  /// `accessible on`; where nothing was said, as the session was set up.
  var isAccessible: Bool?
  /// `theme light`, where there is colour at all.
  var theme: Theme?
}
