/**
 * How accounts become active, are suspended and closed: each step with who, when and the reference,
 * none skipped (rules §2).
 */
@NullMarked
package org.contactpoint.domain.vetting;

import org.jspecify.annotations.NullMarked;
