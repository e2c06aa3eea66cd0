/**
 * A whole directory in memory, with the same conditions as the stored one, so that use cases are
 * tested fast and without mocks; the contract tests check both.
 */
@NullMarked
package org.contactpoint.testkit.memory;

import org.jspecify.annotations.NullMarked;
