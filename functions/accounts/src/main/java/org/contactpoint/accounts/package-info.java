/**
 * Who may use the directory: people are vetted step by step, let in, and kept out again (rules §2).
 */
@NullMarked
package org.contactpoint.accounts;

import org.jspecify.annotations.NullMarked;
