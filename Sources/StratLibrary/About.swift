// SPDX-License-Identifier: Apache-2.0
// stdlib/ as generated text, and nothing else.
