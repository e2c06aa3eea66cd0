/**
 * How a request ended, as a value, and how that value is written as a response: success only with
 * what was disclosed, every refusal with its code.
 */
@NullMarked
package org.contactpoint.http.answer;

import org.jspecify.annotations.NullMarked;
