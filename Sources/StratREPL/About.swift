// SPDX-License-Identifier: Apache-2.0
// Turns keys and pipes into statements, and answers into lines on a screen.
