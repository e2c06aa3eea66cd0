/** What a stage may say of itself, and what it may not. */
@NullMarked
package org.contactpoint.infrastructure.stage;

import org.jspecify.annotations.NullMarked;
