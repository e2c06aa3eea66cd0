/**
 * The architecture rules of the project: which module may depend on which, what things are called,
 * and which habits are not allowed; and that {@code docs/rules.md}, the rules of the directory, is
 * true. Each rule is also tested on a bad example, so that a rule that has stopped working is
 * noticed.
 */
@NullMarked
package org.contactpoint.acceptance.house;

import org.jspecify.annotations.NullMarked;
