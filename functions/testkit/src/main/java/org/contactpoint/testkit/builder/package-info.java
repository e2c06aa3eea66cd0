/** Builders with sensible defaults, so that a test says only what matters to it. */
@NullMarked
package org.contactpoint.testkit.builder;

import org.jspecify.annotations.NullMarked;
