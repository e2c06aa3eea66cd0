/** The secrets of a stage, each function's own. */
@NullMarked
package org.contactpoint.cloud.key;

import org.jspecify.annotations.NullMarked;
