/** What differs between stages, and nothing else: read from infrastructure/stages. */
@NullMarked
package org.contactpoint.infrastructure.stage;

import org.jspecify.annotations.NullMarked;
