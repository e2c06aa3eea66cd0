/** The key rings of a stage: each function reads its own. */
@NullMarked
package org.contactpoint.cloud.key;

import org.jspecify.annotations.NullMarked;
