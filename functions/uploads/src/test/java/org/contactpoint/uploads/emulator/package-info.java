/** What only an emulator of the cloud shows; skipped where none is named. */
@NullMarked
package org.contactpoint.uploads.emulator;

import org.jspecify.annotations.NullMarked;
