/** Who may do what: accounts, roles and the one policy that every channel asks (rules §2). */
@NullMarked
package org.contactpoint.domain.access;

import org.jspecify.annotations.NullMarked;
