/**
 * Reading the trail: what an auditor may see of it, and what everybody sees of their own. It is one
 * package because what is left out depends on what could be combined.
 */
@NullMarked
package org.contactpoint.audit.trail;

import org.jspecify.annotations.NullMarked;
