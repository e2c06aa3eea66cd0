/** What is started by hand, one class for each measurement; it alone prints. */
@NullMarked
package org.contactpoint.benchmark.run;

import org.jspecify.annotations.NullMarked;
