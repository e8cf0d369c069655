// SPDX-License-Identifier: Apache-2.0
// Tables and terminal plots from plain data. Imports nothing.
