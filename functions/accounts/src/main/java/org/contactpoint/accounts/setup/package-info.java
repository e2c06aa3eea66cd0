/** What a stage needs before its first day: its keys, its first administrators, its feeds. */
@NullMarked
package org.contactpoint.accounts.setup;

import org.jspecify.annotations.NullMarked;
