/**
 * Reads what people enter about a child, field by field: every fault is named, no value is repeated
 * (rules §1).
 */
@NullMarked
package org.contactpoint.registration.form;

import org.jspecify.annotations.NullMarked;
