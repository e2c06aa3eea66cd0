/** Registering children and the services that work with them, and keeping these records true. */
@NullMarked
package org.contactpoint.registration;

import org.jspecify.annotations.NullMarked;
