/**
 * How functions ask the shielding function about shielded children, and how that function checks
 * and answers their commands.
 */
@NullMarked
package org.contactpoint.cloud.shielding;

import org.jspecify.annotations.NullMarked;
