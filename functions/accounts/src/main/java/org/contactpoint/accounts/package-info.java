/**
 * Who may use the directory: people are vetted step by step, activated, suspended and closed (rules
 * §2).
 */
@NullMarked
package org.contactpoint.accounts;

import org.jspecify.annotations.NullMarked;
