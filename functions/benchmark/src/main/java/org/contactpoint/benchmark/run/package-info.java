/** The programs of the benchmark, one class for each measurement. They alone print. */
@NullMarked
package org.contactpoint.benchmark.run;

import org.jspecify.annotations.NullMarked;
