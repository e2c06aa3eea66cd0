/**
 * Opening a record: a second audited act, in which each viewer is shown what they are entitled to
 * (rules §3, §5, §6).
 */
@NullMarked
package org.contactpoint.search.view;

import org.jspecify.annotations.NullMarked;
