/**
 * Reading the trail: what an auditor may see of it, and what everybody sees of their own. Kept in
 * one place because what is left out depends on what could be put together.
 */
@NullMarked
package org.contactpoint.audit.trail;

import org.jspecify.annotations.NullMarked;
