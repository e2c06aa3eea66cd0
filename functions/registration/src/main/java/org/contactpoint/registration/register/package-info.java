/** Registering a child whom no file has named yet (rules §4). */
@NullMarked
package org.contactpoint.registration.register;

import org.jspecify.annotations.NullMarked;
