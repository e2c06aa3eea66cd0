/** Programs that an operator runs on a machine of their own, against the cloud or this process. */
@NullMarked
package org.contactpoint.local.operator;

import org.jspecify.annotations.NullMarked;
