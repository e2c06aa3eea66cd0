/** Single signed requests to services of AWS of which a function uses one operation alone. */
@NullMarked
package org.contactpoint.cloud.aws;

import org.jspecify.annotations.NullMarked;
