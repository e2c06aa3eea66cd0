/**
 * The edge, the same on AWS Lambda and on one machine: only here a request is matched to its
 * endpoint, checked, answered, recorded, rendered and logged.
 */
@NullMarked
package org.contactpoint.http.edge;

import org.jspecify.annotations.NullMarked;
