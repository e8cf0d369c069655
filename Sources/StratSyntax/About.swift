// SPDX-License-Identifier: Apache-2.0
// Source text, words, tree, reader, messages. Imports nothing; touches no file, clock or terminal.
