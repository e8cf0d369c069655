// SPDX-License-Identifier: Apache-2.0
// Tree to names, kinds and units, to a typed model, to engine programs.
