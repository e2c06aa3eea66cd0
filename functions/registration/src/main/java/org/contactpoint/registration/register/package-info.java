/** Registering a child whom no file has brought yet (rules §4). */
@NullMarked
package org.contactpoint.registration.register;

import org.jspecify.annotations.NullMarked;
