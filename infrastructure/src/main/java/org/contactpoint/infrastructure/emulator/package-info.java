/** What must be removed so that a stage can be deployed to an emulator on one machine. */
@NullMarked
package org.contactpoint.infrastructure.emulator;

import org.jspecify.annotations.NullMarked;
