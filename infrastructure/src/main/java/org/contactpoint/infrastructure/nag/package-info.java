/** What cdk-nag would have otherwise, and why we have not: for a security officer to read. */
@NullMarked
package org.contactpoint.infrastructure.nag;

import org.jspecify.annotations.NullMarked;
