// SPDX-License-Identifier: Apache-2.0
// A session as a value: joins the compiler to the engine. The only room that knows the whole pipeline.
