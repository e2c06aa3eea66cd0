/** Tests of what an emulator gets. */
@NullMarked
package org.contactpoint.infrastructure.emulator;

import org.jspecify.annotations.NullMarked;
