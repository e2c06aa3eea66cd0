/**
 * What people type about a child, read field by field: every fault is named, no value is repeated
 * (rules §1).
 */
@NullMarked
package org.contactpoint.registration.form;

import org.jspecify.annotations.NullMarked;
