/** Tests that cdk-nag checks every stage, and that it finds a fault. */
@NullMarked
package org.contactpoint.infrastructure.nag;

import org.jspecify.annotations.NullMarked;
