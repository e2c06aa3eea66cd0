/** The real gateway handler in tests: sample requests as published, filled in and sent. */
@NullMarked
package org.contactpoint.testkit.gateway;

import org.jspecify.annotations.NullMarked;
