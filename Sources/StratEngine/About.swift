// SPDX-License-Identifier: Apache-2.0
// Columns, kernels, luck, accounts, phases, worlds. Knows no language and no theory; programs come as data.
