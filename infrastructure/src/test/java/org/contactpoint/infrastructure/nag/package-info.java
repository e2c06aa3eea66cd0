/** That cdk-nag judges every stage, and that it would find something. */
@NullMarked
package org.contactpoint.infrastructure.nag;

import org.jspecify.annotations.NullMarked;
