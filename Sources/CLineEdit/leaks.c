// SPDX-License-Identifier: Apache-2.0
// Where LeakSanitizer looks for lost memory: what libedit keeps of added functions (their names and helps, 3 kB, once)
// is not lost by us. Its frames cannot be seen behind the C library's copy of a text.

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void) { return "leak:libedit\nleak:wcsdup\n"; }
#endif
#endif
