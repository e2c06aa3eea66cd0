/**
 * The findings of cdk-nag that are accepted, each with its reason: for a security officer to read.
 */
@NullMarked
package org.contactpoint.infrastructure.nag;

import org.jspecify.annotations.NullMarked;
