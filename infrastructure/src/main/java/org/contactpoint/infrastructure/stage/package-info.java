/** The settings in which stages differ, read from infrastructure/stages. */
@NullMarked
package org.contactpoint.infrastructure.stage;

import org.jspecify.annotations.NullMarked;
