/** Tests of which settings a stage may have. */
@NullMarked
package org.contactpoint.infrastructure.stage;

import org.jspecify.annotations.NullMarked;
