/**
 * The way in, the same on AWS Lambda and on one machine: a request is matched to its endpoint,
 * judged, answered, entered, rendered and logged here and nowhere else.
 */
@NullMarked
package org.contactpoint.http.edge;

import org.jspecify.annotations.NullMarked;
