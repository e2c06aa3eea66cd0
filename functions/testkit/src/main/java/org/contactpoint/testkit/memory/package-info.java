/**
 * A whole directory in memory, with the same conditions as the stored one, so that use cases are
 * tested fast and without mocks; the contract tests hold both to the same promises.
 */
@NullMarked
package org.contactpoint.testkit.memory;

import org.jspecify.annotations.NullMarked;
